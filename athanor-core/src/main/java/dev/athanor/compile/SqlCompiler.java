package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.DdlStatement;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Lowering;
import dev.athanor.sql.NamedSql;
import dev.athanor.sql.Node;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.ShapedNode;
import dev.athanor.sql.SqlText;
import dev.athanor.sql.Text;
import dev.athanor.sql.TextSelect;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns statements into text. */
public final class SqlCompiler {
    private SqlCompiler() {}

    /**
     * Compiles a statement.
     *
     * @param node a statement or, for people to read, a part of one
     * @param syntax the dialect
     * @param options what else decides on the text
     * @return the text and what is needed to execute it
     * @throws CompileException when the dialect has no form for some part, or the nesting is too deep
     */
    public static Compiled compile(Node node, Syntax syntax, CompileOptions options) {
        return compile(node, ShapedNode.bindsOf(node), syntax, options);
    }

    /**
     * Compiles a statement whose parameters are known.
     *
     * @param node the statement
     * @param binds its parameters as {@link ShapedNode} has them, to whose order the slots refer
     * @param syntax the dialect
     * @param options what else decides on the text
     * @return the text and what is needed to execute it
     * @throws CompileException when the dialect has no form for some part, or the nesting is too deep
     */
    public static Compiled compile(Node node, List<Bind<?>> binds, Syntax syntax, CompileOptions options) {
        try {
            Lowering.Lowered<Node> lowered = Lowerings.lower(node);
            SqlWriter writer = new SqlWriter(syntax, options, binds);
            writer.root(lowered.node());
            return writer.finish(kind(lowered.node()), lowered.resultPlan());
        } catch (StackOverflowError e) {
            throw new CompileException(
                    "A statement is nested deeper than the stack allows; join conditions with and(list) or or(list)",
                    e);
        }
    }

    /**
     * Compiles a statement and puts its own values in, for those who want to see it or run it by other means.
     *
     * @param node a statement or a part of one
     * @param syntax the dialect
     * @param options how parameters are shown
     * @return the text and the parameters in order
     */
    public static SqlText render(Node node, Syntax syntax, CompileOptions options) {
        List<Bind<?>> binds = ShapedNode.bindsOf(node);
        Compiled compiled = compile(node, binds, syntax, options);
        List<@Nullable Object> values = values(compiled, binds);
        return compiled.isLate() ? compiled.expand(values).toSqlText() : new SqlText(compiled.sql(), values);
    }

    /**
     * Compiles a statement and gives its own values by name.
     *
     * @param node a statement or a part of one
     * @param syntax the dialect
     * @return the text with named parameters, and the parameters
     */
    public static NamedSql renderNamed(Node node, Syntax syntax) {
        List<Bind<?>> binds = ShapedNode.bindsOf(node);
        Compiled compiled = compile(node, binds, syntax, CompileOptions.NAMED);
        return compiled.expandNamed(values(compiled, binds));
    }

    /**
     * Compiles a statement and writes its own values as literals.
     *
     * @param node a statement or a part of one
     * @param syntax the dialect
     * @return the text
     * @throws CompileException when a parameter has no value
     */
    public static String renderLiteral(Node node, Syntax syntax) {
        List<Bind<?>> binds = ShapedNode.bindsOf(node);
        Compiled compiled = compile(node, binds, syntax, CompileOptions.LITERAL);
        for (Slot slot : compiled.slots()) {
            if (slot.bind() < 0 && slot.clientDefault() == null && slot.form() != Slot.Form.OUT) {
                throw new CompileException(
                        "Parameter '%s' has no value that could be written as a literal; give it one by params(..)"
                                .formatted(slot.name()));
            }
        }
        return compiled.expand(values(compiled, binds)).sql();
    }

    private static List<@Nullable Object> values(Compiled compiled, List<Bind<?>> binds) {
        List<Bind<?>> current = Bind.resolved(binds);
        List<Slot> slots = compiled.slots();
        List<@Nullable Object> values = new ArrayList<>(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Bind<?> bind = slot.bind() < 0 ? null : current.get(slot.bind());
            values.add(
                    bind != null
                            ? bind.value()
                            : slot.clientDefault() != null
                                    ? RowDefaults.value(slot.clientDefault(), slots, i, values)
                                    : null);
        }
        return values;
    }

    private static Compiled.Kind kind(Node node) {
        if (node instanceof Insert<?>) {
            return Compiled.Kind.INSERT;
        } else if (node instanceof Update<?>) {
            return Compiled.Kind.UPDATE;
        } else if (node instanceof Delete<?>) {
            return Compiled.Kind.DELETE;
        } else if (node instanceof DdlStatement) {
            return Compiled.Kind.DDL;
        }
        return node instanceof Text || node instanceof TextSelect<?> || !(node instanceof SelectBase<?>)
                ? Compiled.Kind.TEXT
                : Compiled.Kind.SELECT;
    }
}
