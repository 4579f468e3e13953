package com.example.backticks;

import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.ForwardingDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import java.util.Set;

/** A third party's dialect: SQLite with names in backticks, which it takes too. Found by its name, through META-INF/services. */
public final class BackticksDialect extends ForwardingDialect {
    private final Syntax syntax = super.syntax().with(new Identifiers('`', '`', Set.of("order", "select"), 128));

    /** For the service loader. */
    public BackticksDialect() {
        super(new SqliteDialect());
    }

    @Override
    public String name() {
        return "backticks";
    }

    @Override
    public Syntax syntax() {
        return syntax;
    }
}
