package dev.athanor.compile;

import dev.athanor.sql.Bind;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ExpressionType;
import dev.athanor.sql.Operators;
import dev.athanor.types.Codec;
import dev.athanor.types.SqlType;
import dev.athanor.types.TupleType;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the parameters of a statement: placeholders, names or literals, and the slots that say what fills them. */
final class ParameterWriter {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("\\W");

    private final SqlWriter out;
    private final Syntax syntax;
    private final ParameterStyle style;
    private final BindNames names;
    private @Nullable Held held;
    private @Nullable KeptValue kept;
    private int literals;

    ParameterWriter(SqlWriter out, List<Bind<?>> binds, Names names) {
        this.out = out;
        this.syntax = out.syntax();
        this.style = out.options().style();
        this.names = new BindNames(binds, names);
    }

    /** A parameter within the expression of its type, and how it is to be written there. */
    private record Held(
            Bind<?> bind, int number, String name, @Nullable Supplier<?> clientDefault) {}

    /**
     * Writes a parameter by its own name.
     *
     * @param beforeList what stands before the elements, when it is a list that has some
     * @param whenEmpty what stands for a list without elements
     */
    void write(Bind<?> bind, @Nullable Supplier<?> clientDefault, String beforeList, String whenEmpty) {
        if (held != null && held.bind() == bind) {
            place(bind, held.number(), held.name(), held.clientDefault(), Slot.ListText.NONE);
            return;
        }
        int number = names.numberOf(bind);
        write(
                bind,
                number,
                names.nameOf(bind, number),
                clientDefault,
                new Slot.ListText(beforeList, whenEmpty, "", ""));
    }

    /** Writes the value of a column by the column's name. */
    void writeOfColumn(Bind<?> bind, String column, @Nullable Supplier<?> clientDefault) {
        int number = names.numberOf(bind);
        writeHeld(new Held(bind, number, names.ofColumn(bind, column), clientDefault));
    }

    /** Writes a parameter by a name that execution does not know. */
    void writeAnonymous(Bind<?> bind, @Nullable Supplier<?> clientDefault) {
        write(bind, names.numberOf(bind), names.madeUp(bind, "param"), clientDefault, Slot.ListText.NONE);
    }

    /** The dialect writes the parameter, with the cast that it may want; its name and number are decided here. */
    private void writeHeld(Held parameter) {
        checkRow(parameter.bind());
        ExpressionType<?> type = ExpressionType.within(parameter.bind().type(), syntax.dialect());
        if (type != null) {
            throughExpression(type, parameter);
            return;
        }
        Held outer = held;
        held = parameter;
        out.node(parameter.bind());
        held = outer;
    }

    private void write(Bind<?> bind, int number, String name, @Nullable Supplier<?> clientDefault, Slot.ListText list) {
        checkRow(bind);
        ExpressionType<?> type = ExpressionType.within(bind.type(), syntax.dialect());
        if (type == null) {
            place(bind, number, name, clientDefault, list);
        } else if (bind.source().isList()) {
            eachThroughExpression(type, new Held(bind, number, name, clientDefault), list);
        } else {
            throughExpression(type, new Held(bind, number, name, clientDefault));
        }
    }

    /** The expression of a parameter's type holds the parameter, which then comes to be written once more. */
    private void throughExpression(ExpressionType<?> type, Held parameter) {
        Held outer = held;
        held = parameter;
        out.operand(type.ofParameter(parameter.bind()), Operators.ASSIGNMENT);
        held = outer;
    }

    /** The expression of a list's type holds each element; what else it holds becomes literals, which all elements share. */
    private void eachThroughExpression(ExpressionType<?> type, Held list, Slot.ListText around) {
        Fragment element = out.detached(() -> throughExpression(type, list));
        if (element.slots.size() != 1 || !element.schemas.isEmpty()) {
            throw out.unsupported(
                    "list of parameters of type " + type,
                    "each has to stand once in the type's expression; compare with each value by or(..)");
        }
        Slot slot = element.slots.get(0);
        Fragment written = out.written();
        written.slots.add(slot.at(
                written.text.length(),
                new Slot.ListText(
                        around.before(),
                        around.whenEmpty(),
                        element.text.substring(0, slot.offset()),
                        element.text.substring(slot.offset()))));
    }

    private void checkRow(Bind<?> bind) {
        if (bind.type() instanceof TupleType row
                && row.components().stream().anyMatch(each -> ExpressionType.within(each, syntax.dialect()) != null)) {
            throw out.unsupported(
                    "list of rows of " + row, "a value that passes through an expression has to be compared by itself");
        }
    }

    private boolean isShared(Bind<?> bind) {
        return held != null && held.bind().source().isList() && held.bind() != bind;
    }

    private void place(
            Bind<?> bind, int visited, String name, @Nullable Supplier<?> clientDefault, Slot.ListText list) {
        Fragment written = out.written();
        int number = bind.source().isLate() ? -1 : visited;
        boolean literal = literals > 0 || style == ParameterStyle.LITERAL || bind.isLiteral() || isShared(bind);
        Slot.Form form = bind.source().isList()
                ? (literal ? Slot.Form.LITERAL_LIST : Slot.Form.LIST)
                : (literal ? Slot.Form.LITERAL : Slot.Form.PLACEHOLDER);
        KeptValue keptHere = kept != null && kept.bind() == bind ? kept : null;
        Codec<?> codec = keptHere == null ? syntax.codecs().codec(bind.type()) : keptHere.codec(syntax.codecs());
        if (form == Slot.Form.LITERAL && number < 0 && bind.source() == Bind.Source.VALUE) {
            // Part of a schema object, which belongs to the statement's identity with all its values.
            written.text.append(LiteralText.of(codec, bind.value()));
            return;
        }
        if (form == Slot.Form.PLACEHOLDER) {
            written.text.append(style == ParameterStyle.NAMED ? ":" + shownName(name) : "?");
        }
        boolean ofRenderer = number < 0 && !bind.source().isLate();
        written.slots.add(new Slot(
                number,
                name,
                bind.type(),
                codec,
                form,
                written.text.length(),
                list,
                ofRenderer && clientDefault == null ? bind::value : clientDefault,
                keptHere == null ? null : keptHere.name()));
    }

    /** Takes a parameter whose place the text has already, in the driver's own way. */
    void takePlaced(Bind<?> bind) {
        Fragment written = out.written();
        written.slots.add(new Slot(
                names.numberOf(bind),
                names.madeUp(bind, "param"),
                bind.type(),
                syntax.codecs().codec(bind.type()),
                Slot.Form.PLACEHOLDER,
                written.text.length(),
                Slot.ListText.NONE,
                null,
                null));
    }

    /** Writes a place which the database fills. */
    void writeOut(String name, SqlType<?> type) {
        Fragment written = out.written();
        written.text.append(style == ParameterStyle.POSITIONAL ? "?" : ":" + name);
        written.slots.add(new Slot(
                -1,
                name,
                type,
                syntax.codecs().codec(type),
                Slot.Form.OUT,
                written.text.length(),
                Slot.ListText.NONE,
                null,
                null));
    }

    /** A parameter's name in a text for people. */
    static String shownName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !(c < 128 && Character.isLetterOrDigit(c))) {
                return NOT_IN_NAMES.matcher(name).replaceAll("_");
            }
        }
        return name; // nearly always, so no matcher is made for it
    }

    /** Writes parts in which a value is one that a column keeps. */
    void keptBy(Expr<?> column, Expr<?> value, Runnable write) {
        KeptValue outer = kept;
        kept = value instanceof Bind<?> bind ? new KeptValue(bind, column) : null;
        write.run();
        kept = outer;
    }

    /** Writes parts in which parameters become literals. */
    void withLiterals(Runnable write) {
        literals++;
        write.run();
        literals--;
    }

    /** Whether the place that is being written takes literals. */
    boolean isLiteral() {
        return literals > 0;
    }

    /**
     * Looks at all names.
     *
     * @throws dev.athanor.error.CompileException when a name of the user's choice is that of another parameter
     */
    void check() {
        names.check();
    }
}
