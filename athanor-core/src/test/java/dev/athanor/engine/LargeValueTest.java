package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.binary;
import static dev.athanor.types.Types.reader;
import static dev.athanor.types.Types.stream;
import static dev.athanor.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.error.CompileException;
import dev.athanor.error.StatementException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Values of some megabytes, whole and as streams, on every database. */
class LargeValueTest {
    private static final int SIZE = 3_000_000;

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<byte[]> bytes = column("bytes", binary(SIZE));
    private final Column<InputStream> streamed = column("streamed", stream(binary(SIZE)));
    private final Column<String> words = column("words", text(SIZE));
    private final Column<Reader> read = column("word_stream", reader(text(SIZE)));
    private final Table table = Table.of("large", metadata, id, bytes, streamed, words, read);
    private final byte[] someBytes = new byte[SIZE];
    private final String someWords = "it's \\ é中 😀 ".repeat(SIZE / 16);
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        new Random(1).nextBytes(someBytes);
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @EachDatabase
    void keepsWholeValues() {
        engine.transact(c -> {
            c.execute(insert(table).values(id.to(1), bytes.to(someBytes), words.to(someWords)));
            assertThat(c.scalar(select(bytes))).isEqualTo(someBytes);
            assertThat(c.scalar(select(words))).isEqualTo(someWords);
        });
    }

    @EachDatabase
    void keepsStreams() {
        engine.transact(c -> {
            c.execute(insert(table)
                    .values(
                            id.to(1),
                            streamed.to(new ByteArrayInputStream(someBytes)),
                            read.to(new StringReader(someWords))));
            c.execute(insert(table)
                    .values(id.to(2), streamed.to(InputStream.nullInputStream()), read.to(Reader.nullReader())));
            c.execute(insert(table).values(id.to(3), streamed.toNull(), read.toNull()));
            assertThat(c.scalar(select(streamed.coerce(binary(SIZE))).where(id.eq(1))))
                    .isEqualTo(someBytes);
            assertThat(c.scalar(select(read.coerce(text(SIZE))).where(id.eq(1))))
                    .isEqualTo(someWords);
            List<Integer> lengths = new ArrayList<>();
            for (var row : c.execute(select(streamed, read).orderBy(id))) {
                InputStream stream = row.get(streamed);
                Reader reader = row.get(read);
                lengths.add(stream == null ? -1 : drained(stream).length);
                lengths.add(reader == null ? -1 : drained(reader).length());
            }
            assertThat(lengths).containsExactly(SIZE, someWords.length(), 0, 0, -1, -1);
        });
    }

    @EachDatabase
    void readsTheSameThatWasWritten() {
        engine.transact(c -> {
            c.execute(insert(table).values(id.to(1), bytes.to(someBytes), words.to(someWords)));
            for (var row : c.execute(select(bytes.coerce(streamed.type()), words.coerce(read.type())))) {
                InputStream stream = (InputStream) row.get(0);
                Reader reader = (Reader) row.get(1);
                assertThat(drained(stream)).isEqualTo(someBytes);
                assertThat(drained(reader)).isEqualTo(someWords);
            }
        });
    }

    @EachDatabase
    void refusesHalfCharacters() {
        for (String half : List.of("x\ud83d", "\ude00x", "\ud83d\ud83d\ude00", "a\ud83db")) {
            assertThatThrownBy(() -> engine.transact(
                            c -> c.execute(insert(table).values(id.to(1), read.to(new StringReader(half))))))
                    .as("%s", half)
                    .isInstanceOf(StatementException.class);
        }
    }

    @EachDatabase
    void haveNoLiteralForm() {
        assertThatThrownBy(() -> SqlCompiler.renderLiteral(
                        select(literal(InputStream.nullInputStream(), streamed.type())),
                        engine.dialect().syntax()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("bind it as a parameter");
    }

    private static byte[] drained(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String drained(Reader reader) {
        try (reader) {
            StringWriter writer = new StringWriter();
            reader.transferTo(writer);
            return writer.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
