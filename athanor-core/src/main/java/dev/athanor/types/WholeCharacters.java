package dev.athanor.types;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A reader that gives both halves of a surrogate pair at once, and refuses a half that has no other: MariaDB's driver encodes what it is
 * given piece by piece, with a question mark for each half.
 */
final class WholeCharacters extends FilterReader {
    private static final int NONE = -1;

    private int held = NONE;

    WholeCharacters(Reader reader) {
        super(reader);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IOException("a character may need two places, so a buffer of one is too small");
        }
        int count = 0;
        if (held != NONE) {
            buffer[offset] = (char) held;
            held = NONE;
            count = 1;
        }
        int more = in.read(buffer, offset + count, length - count);
        if (more < 0) {
            if (count > 0) {
                throw half();
            }
            return more;
        }
        int end = count + more;
        if (Character.isHighSurrogate(buffer[offset + end - 1])) {
            end--;
            held = buffer[offset + end];
        }
        check(buffer, offset, end);
        return end == 0 ? read(buffer, offset, length) : end;
    }

    @Override
    public int read() throws IOException {
        throw new IOException("a character may need two places; read into a buffer");
    }

    private static void check(char[] buffer, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (Character.isHighSurrogate(buffer[i])) {
                if (i + 1 == offset + length || !Character.isLowSurrogate(buffer[++i])) {
                    throw half();
                }
            } else if (Character.isLowSurrogate(buffer[i])) {
                throw half();
            }
        }
    }

    private static IOException half() {
        return new IOException("The text holds half of a surrogate pair, which is no character");
    }
}
