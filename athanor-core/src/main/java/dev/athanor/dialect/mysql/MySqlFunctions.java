package dev.athanor.dialect.mysql;

import dev.athanor.compile.FuncRenderer;
import dev.athanor.compile.Renderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.Func;
import dev.athanor.sql.Operators;
import java.util.Map;

/** Functions, of which some have other names and ROLLUP stands behind what it groups. */
final class MySqlFunctions implements Renderer<Func<?>> {
    private final FuncRenderer calls = new FuncRenderer(Map.of("random", "rand()", "sysdate", "SYSDATE()"));

    @Override
    public void render(Func<?> func, SqlWriter out) {
        if (func.name().equals("rollup")) {
            out.list(func.arguments(), ", ", argument -> out.operand(argument, Operators.COMMA))
                    .sql(" WITH ROLLUP");
        } else {
            calls.render(func, out);
        }
    }
}
