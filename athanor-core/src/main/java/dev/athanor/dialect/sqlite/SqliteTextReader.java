package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.sqlite.SqliteToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads tokens of a CREATE statement one after the other. */
class SqliteTextReader {
    private final String source;
    private final List<SqliteToken> tokens;
    private int at;

    SqliteTextReader(String source) {
        this.source = source;
        this.tokens = SqliteLexer.tokens(source);
    }

    final SqliteToken peek() {
        return tokens.get(at);
    }

    final SqliteToken next() {
        SqliteToken token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    final boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    final boolean takes(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(keywords[i])) {
                return false;
            }
        }
        at += keywords.length;
        return true;
    }

    final boolean takesSign(char sign) {
        boolean here = peek().isSign(sign);
        at += here ? 1 : 0;
        return here;
    }

    /** Goes on to a sign outside parentheses, which is next then, unless the end comes first. */
    final void skipTo(char sign) {
        while (!isAtEnd() && !peek().isSign(sign)) {
            skipOne();
        }
    }

    /** Passes over a token, or over all that stands in the parentheses that it opens. */
    final void skipOne() {
        if (!next().isSign('(')) {
            return;
        }
        while (!isAtEnd() && !peek().isSign(')')) {
            skipOne();
        }
        next();
    }

    /** What stands in the parentheses that open here, as it is written; empty when there are none. */
    final String parenthesised() {
        if (!peek().isSign('(')) {
            return "";
        }
        int start = peek().end();
        skipOne();
        return source.substring(start, tokens.get(at - 1).start()).strip();
    }

    /** Whether a keyword is the last token. */
    final boolean endsWith(String keyword) {
        return tokens.size() > 1 && tokens.get(tokens.size() - 2).is(keyword);
    }

    /** What is left, as it is written. */
    final String rest() {
        String rest = source.substring(peek().start());
        at = tokens.size() - 1;
        return rest.strip();
    }

    /** The parts between the parentheses that open here and the commas of their level, each as it is written. */
    final List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (!takesSign('(')) {
            return parts;
        }
        int start = peek().start();
        while (!isAtEnd()) {
            if (peek().isSign(',') || peek().isSign(')')) {
                parts.add(source.substring(start, peek().start()).strip());
                if (next().isSign(')')) {
                    break;
                }
                start = peek().start();
            } else {
                skipOne();
            }
        }
        return parts;
    }
}
