package dev.athanor.compile;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.DdlDialect;
import dev.athanor.schema.DdlRunner;
import dev.athanor.schema.DdlTarget;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.Table;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * DDL as text, for a database that is out of reach: where an engine or a connection is asked for to create or drop something,
 * this can be given, and has the statements afterwards. Nothing is there to be looked up, so everything is created or dropped.
 * Serves one thread.
 */
public final class DdlScript implements DdlTarget {
    private final Syntax syntax;
    private final List<String> statements = new ArrayList<>();

    /**
     * Begins an empty script.
     *
     * @param syntax the dialect in which it is written
     */
    public DdlScript(Syntax syntax) {
        this.syntax = syntax;
    }

    /**
     * The statements so far.
     *
     * @return their texts in order, without semicolons
     */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /**
     * Writes a statement, its values as literals.
     *
     * @param statement the statement
     * @return this
     * @throws dev.athanor.error.CompileException when the dialect has no form for it, or a parameter has no value
     */
    public DdlScript add(Statement<?> statement) {
        statements.add(SqlCompiler.renderLiteral(statement, syntax).strip());
        return this;
    }

    @Override
    public void runDdl(Consumer<? super DdlRunner> work) {
        work.accept(new DdlRunner() {
            @Override
            public DdlDialect dialect() {
                return syntax;
            }

            @Override
            public boolean isConnected() {
                return false;
            }

            @Override
            public Set<Table> tablesAmong(Collection<Table> tables) {
                throw new IllegalStateException("a script knows no database to look for tables");
            }

            @Override
            public Set<SchemaItem> itemsAmong(Collection<SchemaItem> items) {
                throw new IllegalStateException("a script knows no database to look for sequences and types");
            }

            @Override
            public void execute(Statement<?> statement) {
                add(statement);
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                if (!type.isInstance(DdlScript.this)) {
                    throw new InvalidRequestException(
                            "This DDL is written into a DdlScript, where there is no " + type.getName());
                }
                return type.cast(DdlScript.this);
            }
        });
    }

    /** {@return the script: each statement with a semicolon and an empty line behind it} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(statement).append(";\n\n"));
        return text.toString();
    }
}
