package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.Table;
import dev.athanor.sql.Bind;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Delete;
import dev.athanor.sql.DialectText;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ExpressionType;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Keyword;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Operators;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Statement;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.sql.TextCondition;
import dev.athanor.sql.Update;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The text of one statement while it is being written. Renderers write their own words and hand their parts back to it. */
public final class SqlWriter {
    /** What stands beside an operand and is no operator that yields a value. */
    private static final Set<Operator> NO_OPERATORS = Set.of(
            Operators.COMMA,
            Operators.CONDITION,
            Operators.ORDERING,
            Operators.ASSIGNMENT,
            Operators.AND,
            Operators.OR,
            Operators.NOT);

    /** Most statements are shorter, so that the text is not copied while it grows. */
    private static final int TYPICAL_LENGTH = 512;

    private final Syntax syntax;
    private final CompileOptions options;
    private Fragment written = new Fragment(TYPICAL_LENGTH);
    private final List<String> warnings = new ArrayList<>(0);
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<Column<?>> generatedColumns = new ArrayList<>();
    private final NameScope names;
    private final ParameterWriter parameters;
    private @Nullable SelectScope scope;
    private @Nullable DmlScope dml;
    private boolean inOperator;
    private @Nullable CommonTables commonTables;
    private int depth;
    private QueryPlace place = QueryPlace.WHOLE;
    private boolean resultWanted = true;
    private Compiled.@Nullable RowGroup rowGroup;
    private @Nullable Table numberedByHand;

    SqlWriter(Syntax syntax, CompileOptions options, List<Bind<?>> binds) {
        this.syntax = syntax;
        this.options = options;
        this.names = new NameScope(new Names(syntax));
        this.parameters = new ParameterWriter(this, binds, names.made());
    }

    void root(Node node) {
        query(node, QueryPlace.WHOLE);
    }

    Compiled finish(Compiled.Kind kind, @Nullable Object resultPlan) {
        parameters.check();
        LateSchemas lateSchemas = options.schemasLate() ? new LateSchemas(written.schemas, syntax.identifiers()) : null;
        String sql = written.text.toString();
        return new Compiled(
                kind,
                sql,
                written.slots,
                columns,
                generatedColumns,
                resultPlan,
                rowGroup,
                numberedByHand,
                lateSchemas,
                warnings);
    }

    /**
     * The dialect.
     *
     * @return all that is known of it
     */
    public Syntax syntax() {
        return syntax;
    }

    /**
     * What besides statement and dialect decides on the text.
     *
     * @return the options
     */
    public CompileOptions options() {
        return options;
    }

    /**
     * Writes text as it is.
     *
     * @param sql keywords and punctuation; never a name or a value
     * @return this
     */
    public SqlWriter sql(String sql) {
        written.text.append(sql);
        return this;
    }

    /**
     * Writes a name, quoted where it must be.
     *
     * @param name the name
     * @return this
     */
    public SqlWriter identifier(String name) {
        return identifier(name, Quoting.AS_NEEDED);
    }

    /**
     * Writes a name of which it was said whether it is quoted.
     *
     * @param name the name
     * @param quoting whether it is quoted
     * @return this
     */
    public SqlWriter identifier(String name, Quoting quoting) {
        written.text.append(syntax.identifiers().format(name, quoting));
        return this;
    }

    /**
     * Writes a name that may have a schema's before it.
     *
     * @param name the names with a dot between them, each quoted where it must be
     * @return this
     */
    public SqlWriter name(String name) {
        return sql(syntax.identifiers().formatPath(name));
    }

    /**
     * Writes the name of something that lives in a schema.
     *
     * @param schema the schema, or null for the connection's default
     * @param withSchema whether the schema is written, where there is one
     * @param name the name without its schema
     * @return this
     */
    public SqlWriter qualified(@Nullable String schema, boolean withSchema, String name) {
        return (withSchema ? schema(schema, Quoting.AS_NEEDED) : this).identifier(name);
    }

    /** Writes a schema and the dot behind it as {@link #schema} does, within a string literal. */
    SqlWriter schemaInLiteral(@Nullable String schema) {
        if (options.schemasLate()) {
            written.schemas.add(new LateSchemas.Place(written.text.length(), schema, Quoting.AS_NEEDED, true));
        } else if (schema != null) {
            sql(syntax.identifiers().formatSchema(schema).replace("'", "''")).sql(".");
        }
        return this;
    }

    /**
     * Writes the schema of a table and the dot behind it, where it has one.
     *
     * @param table the table
     * @return this
     */
    public SqlWriter schemaOf(Table table) {
        return schema(table.schema(), table.schemaQuoting());
    }

    /**
     * Writes the name of a table without its schema.
     *
     * @param table the table
     * @return this
     */
    public SqlWriter nameOf(Table table) {
        return identifier(table.name(), table.nameQuoting());
    }

    /**
     * Writes the name of a column and nothing before it.
     *
     * @param column the column
     * @return this
     */
    public SqlWriter nameOf(ColumnRef<?> column) {
        return identifier(column.name(), column.nameQuoting());
    }

    /**
     * Writes the name of a type. The schema of one that has a name of its own is translated as that of a table is.
     *
     * @param type the type
     * @return this
     */
    public SqlWriter type(SqlType<?> type) {
        String name = syntax.types().nameOf(type);
        SchemaItem named = options.schemasLate() ? syntax.itemOf(type) : null;
        if (named == null) {
            return sql(name);
        }
        String own = named.schema() == null ? "" : syntax.identifiers().formatSchema(named.schema()) + ".";
        return schema(named.schema(), Quoting.AS_NEEDED).sql(name.substring(own.length()));
    }

    /**
     * What would be written, to decide by.
     *
     * @param write writes it
     * @return the text
     */
    public String preview(Runnable write) {
        return detached(write).text.toString();
    }

    /**
     * Writes a schema and the dot behind it, or marks the place where they will stand.
     *
     * @param schema the schema of what is named next, or null for none
     * @param quoting whether it is quoted
     * @return this
     */
    SqlWriter schema(@Nullable String schema, Quoting quoting) {
        if (options.schemasLate()) {
            written.schemas.add(new LateSchemas.Place(written.text.length(), schema, quoting, false));
        } else if (schema != null) {
            sql(syntax.identifiers().formatSchema(schema, quoting)).sql(".");
        }
        return this;
    }

    /**
     * Writes the alias that a FROM clause has behind it.
     *
     * @param name the alias
     * @return this
     */
    public SqlWriter tableAlias(String name) {
        return sql(syntax.has(Feature.TABLE_ALIAS_WITHOUT_AS) ? " " : " AS ").identifier(name);
    }

    /**
     * Writes a node through its renderer.
     *
     * @param node the node
     * @return this
     */
    @SuppressWarnings("unchecked") // renderers are registered under the class that they take
    public SqlWriter node(Node node) {
        if (scope != null && scope.byLabel.write(node, this)) {
            return this;
        }
        ((Renderer<Node>) syntax.renderers().of(node, syntax.dialect())).render(node, this);
        return this;
    }

    /**
     * Writes a FROM clause, with the hint on it if there is one.
     *
     * @param clause the clause
     * @return this
     */
    public SqlWriter from(FromClause clause) {
        FromHint hint = scope == null ? null : scope.hintOn(clause);
        return node(hint == null ? clause : hint);
    }

    /**
     * Writes an operand, in parentheses where the operator beside it demands them.
     *
     * @param operand the operand
     * @param beside the operator
     * @return this
     */
    public SqlWriter operand(Expr<?> operand, Operator beside) {
        boolean outer = inOperator;
        inOperator = outer || !NO_OPERATORS.contains(beside);
        Operator own = operand.operator();
        if (own != null && own.needsParenthesesIn(beside)) {
            sql("(").node(operand).sql(")");
        } else {
            node(operand);
        }
        inOperator = outer;
        return this;
    }

    /**
     * Whether what is being written is part of an operation, be it within functions in between.
     *
     * @return true on one side of an operator
     */
    public boolean inOperator() {
        return inOperator;
    }

    /**
     * Writes an expression that stands where nothing tells the database its type: a function's argument, a branch of a CASE,
     * a column of a select list. A bare parameter is cast where the dialect needs that.
     *
     * @param expression the expression
     * @param beside the operator beside which it stands
     * @return this
     */
    public SqlWriter untyped(Expr<?> expression, Operator beside) {
        if (expression instanceof Bind<?> bind
                && !bind.source().isList()
                && !bind.isLiteral()
                && !parameters.isLiteral()
                && options.style() == ParameterStyle.POSITIONAL
                && syntax.has(Feature.UNTYPED_PARAMETERS)
                && bind.type().javaType() != Object.class) {
            return sql("CAST(")
                    .node(expression)
                    .sql(" AS ")
                    .sql(syntax.types().nameOf(bind.type().withoutBounds()))
                    .sql(")");
        }
        return operand(expression, beside);
    }

    /**
     * Writes a condition where SQL wants one: constants become comparisons where there are no booleans.
     *
     * @param condition the condition
     * @param beside the operator beside which it stands
     * @return this
     */
    public SqlWriter condition(Condition condition, Operator beside) {
        if (condition instanceof Keyword.BooleanConstant constant && !syntax.has(Feature.NATIVE_BOOLEAN)) {
            return node(constant).sql(" = 1");
        }
        return operand(condition, beside);
    }

    /**
     * Writes conditions joined by AND; constants among them fold as they do in {@code and(..)}.
     *
     * @param conditions at least one
     * @return this
     */
    public SqlWriter conjunction(List<Condition> conditions) {
        if (conditions.size() == 1) {
            Condition only = conditions.get(0);
            return only instanceof TextCondition ? node(only) : condition(only, Operators.CONDITION);
        }
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i) == Keyword.TRUE || conditions.get(i) == Keyword.FALSE) {
                return condition(Sql.and(conditions), Operators.CONDITION);
            }
        }
        return list(conditions, " AND ", condition -> condition(condition, Operators.AND));
    }

    /**
     * Writes elements with a separator between them.
     *
     * @param <E> the kind of element
     * @param elements the elements
     * @param separator the separator
     * @param write writes one
     * @return this
     */
    public <E> SqlWriter list(Iterable<? extends E> elements, String separator, Consumer<? super E> write) {
        if (elements instanceof RandomAccess && elements instanceof List<? extends E> list) {
            for (int i = 0; i < list.size(); i++) { // without an iterator
                written.text.append(i == 0 ? "" : separator);
                write.accept(list.get(i));
            }
            return this;
        }
        boolean first = true;
        for (E element : elements) {
            written.text.append(first ? "" : separator);
            first = false;
            write.accept(element);
        }
        return this;
    }

    /**
     * Writes what a window or an aggregate is ordered by, where labels of the select list are not known.
     *
     * @param elements what to sort by
     * @return this
     */
    public SqlWriter order(List<OrderBy> elements) {
        SelectScope current = scope;
        ColumnLabels labels = current == null ? null : current.labels;
        if (current != null) {
            current.labels = null;
        }
        list(elements, ", ", element -> {
            if (element instanceof Expr<?> expression) {
                operand(expression, Operators.ORDERING);
            } else {
                node(element.node());
            }
        });
        if (current != null) {
            current.labels = labels;
        }
        return this;
    }

    /**
     * Writes a place for a parameter.
     *
     * @param bind the parameter
     * @return this
     */
    public SqlWriter bind(Bind<?> bind) {
        return bind(bind, null);
    }

    /**
     * Writes a place for a parameter that has a default.
     *
     * @param bind the parameter
     * @param clientDefault makes its value when none is given at execution, or null
     * @return this
     */
    public SqlWriter bind(Bind<?> bind, @Nullable Supplier<?> clientDefault) {
        parameters.write(bind, clientDefault, "", "");
        return this;
    }

    /**
     * Writes a place for the elements of a list.
     *
     * @param list the parameter whose value is a list
     * @param before what stands before the elements, when there are any
     * @param whenEmpty what stands there when the list has no elements
     * @return this
     */
    public SqlWriter bindList(Bind<?> list, String before, String whenEmpty) {
        parameters.write(list, null, before, whenEmpty);
        return this;
    }

    /**
     * Writes a place for the value of a column, whose parameter goes by the column's name; within a statement that is part of
     * another, where two would meet, by a name that is made up.
     */
    void columnBind(Bind<?> bind, String column, @Nullable Supplier<?> clientDefault) {
        if (resultWanted) {
            parameters.writeOfColumn(bind, column, clientDefault);
        } else {
            parameters.writeAnonymous(bind, clientDefault);
        }
    }

    /**
     * Writes a place for a parameter that execution cannot reach by name, whatever the parameter is called.
     *
     * @param bind the parameter
     */
    void anonymousBind(Bind<?> bind) {
        parameters.writeAnonymous(bind, null);
    }

    /** Takes a parameter whose place the text has already. */
    void bindPlaced(Bind<?> bind) {
        parameters.takePlaced(bind);
    }

    /** Writes the value that a column is given. */
    void keptBy(Expr<?> column, Expr<?> value, Runnable write) {
        parameters.keptBy(column, value, write);
    }

    /** Notes into which columns an INSERT writes, where the database wants to be told before that one of them numbers the rows. */
    void inserted(Table table, List<? extends Expr<?>> into) {
        if (syntax.has(Feature.IDENTITY_INSERT)) {
            for (Expr<?> target : into) {
                if (target instanceof Column<?> column && ColumnDefinitions.isNumberedOrIdentity(column, this)) {
                    numberedByHand = table;
                }
            }
        }
    }

    /** What is written for an expression of the result, which the expression of its type may hold. */
    Expr<?> shown(Expr<?> expression) {
        ExpressionType<?> type = resultWanted ? ExpressionType.within(expression.type(), syntax.dialect()) : null;
        return type == null ? expression : type.ofColumn(expression);
    }

    /**
     * Writes parts whose parameters, under positional style, become literals at execution, because the database would take
     * each placeholder for another expression.
     *
     * @param late whether it is so
     * @param write writes the parts
     */
    void withLateLiterals(boolean late, Runnable write) {
        if (late) {
            parameters.withLiterals(write);
        } else {
            write.run();
        }
    }

    /**
     * Writes parts whose parameters are literals always, as DDL demands.
     *
     * @param write writes the parts
     */
    public void withLiterals(Runnable write) {
        parameters.withLiterals(write);
    }

    /**
     * Writes parts in which columns go by their bare names, as in INSERT and CREATE TABLE.
     *
     * @param write writes the parts
     * @return this
     */
    public SqlWriter unqualified(Runnable write) {
        names.unqualified(true, write);
        return this;
    }

    /** Writes the one row of an INSERT's VALUES, parentheses included, which is repeated when there are many. */
    void rowGroup(Runnable write) {
        int start = written.text.length();
        int firstSlot = written.slots.size();
        write.run();
        if (!resultWanted) {
            return; // of an INSERT in a WITH, which is executed with one set of parameters
        }
        rowGroup = new Compiled.RowGroup(start, written.text.length(), firstSlot, written.slots.size() - firstSlot);
    }

    /**
     * Writes the bare names of columns, with commas between them.
     *
     * @param columns the columns
     * @return this
     */
    public SqlWriter names(List<? extends Expr<?>> columns) {
        return unqualified(() -> list(columns, ", ", this::node));
    }

    /** Writes the words behind a statement's first, each with a blank behind it. */
    SqlWriter prefixes(List<DialectText> prefixes) {
        for (DialectText prefix : prefixes) {
            if (prefix.isFor(syntax.dialect())) {
                written.text.append(prefix.sql()).append(' ');
            }
        }
        return this;
    }

    /** Writes words behind something, each with a blank before it. */
    SqlWriter hints(List<DialectText> hints) {
        for (DialectText hint : hints) {
            if (hint.isFor(syntax.dialect())) {
                written.text.append(' ').append(hint.sql());
            }
        }
        return this;
    }

    /** Writes the clauses that stand at a point, each with a blank behind it. */
    SqlWriter extensionsBefore(List<SyntaxExtension> extensions, SyntaxExtension.Point point) {
        for (SyntaxExtension extension : extensions) {
            if (extension.point() == point) {
                node(extension).sql(" ");
            }
        }
        return this;
    }

    /** Writes the clauses that stand at a point, each with a blank before it. */
    SqlWriter extensions(List<SyntaxExtension> extensions, SyntaxExtension.Point point) {
        for (SyntaxExtension extension : extensions) {
            if (extension.point() == point) {
                sql(" ").node(extension);
            }
        }
        return this;
    }

    /**
     * The INSERT, UPDATE or DELETE that is being written.
     *
     * @return the innermost one, or null within a statement that is none
     */
    public @Nullable DmlScope dml() {
        return dml;
    }

    /** Writes an INSERT, UPDATE or DELETE; subqueries in it correlate to its tables. */
    void inDml(DmlScope inner, List<FromClause> tables, Runnable write) {
        DmlScope outer = dml;
        dml = inner;
        inScope(new SelectScope(tables, scope), write);
        dml = outer;
    }

    /**
     * Writes parts in which the columns of a table are qualified by another name.
     *
     * @param table the table
     * @param name the name
     * @param write writes the parts
     */
    public void renaming(Table table, String name, Runnable write) {
        names.renaming(table, name, write);
    }

    /** The name by which a table's columns are qualified for now, null for its own. */
    @Nullable
    String renamed(Table table) {
        return names.renamed(table);
    }

    /**
     * Writes a place which the database fills.
     *
     * @param name the parameter's name
     * @param type the type of the value
     */
    void outParameter(String name, SqlType<?> type) {
        parameters.writeOut(name, type);
    }

    boolean isUnqualified() {
        return names.isUnqualified();
    }

    /**
     * Adds a column to the statement's result, unless the statement that is being written is part of another.
     *
     * @param name its name or label
     * @param expression what it yields
     */
    void resultColumn(String name, Expr<?> expression) {
        if (resultWanted) {
            columns.add(
                    new ResultColumn(name, expression.type(), syntax.codecs().codec(expression.type())));
        }
    }

    /** Warns when some FROM clauses of a statement are connected with the others by nothing. */
    void lint(String verb, List<FromClause> froms, List<? extends Condition> conditions) {
        String product = CartesianProducts.find(verb, froms, conditions, this);
        if (product != null) {
            warnings.add(product);
        }
    }

    void generatedColumns(List<? extends Column<?>> generated) {
        generatedColumns.addAll(generated);
    }

    Names names() {
        return names.made();
    }

    /** The names of a select's columns, which for a subquery are the same wherever it is referred to. */
    List<SelectLabels.Named> labelsOf(Statement<?> query, boolean asFrom) {
        return names.labelsOf(query, asFrom);
    }

    /**
     * The name by which a FROM clause's columns are qualified.
     *
     * @param clause a clause that may have no name of its own
     * @param name its alias, or null
     * @return the alias, or one made up
     */
    String aliasName(FromClause clause, @Nullable String name) {
        return names.aliasName(clause, name);
    }

    @Nullable
    SelectScope scope() {
        return scope;
    }

    /** Writes what is not called by labels though the clause around it is. */
    SqlWriter withoutLabels(Runnable write) {
        SelectScope current = Objects.requireNonNull(scope, "there are labels in a scope only");
        LabelledExpressions outer = current.byLabel;
        current.byLabel = LabelledExpressions.NONE;
        write.run();
        current.byLabel = outer;
        return this;
    }

    void inScope(SelectScope inner, Runnable write) {
        SelectScope outer = scope;
        boolean outerInOperator = inOperator;
        scope = inner;
        inOperator = false;
        names.unqualified(false, write);
        inOperator = outerInOperator;
        scope = outer;
    }

    /** Writes a statement that is part of the one being written. */
    SqlWriter query(Node statement, QueryPlace inner) {
        QueryPlace outer = place;
        boolean outerWanted = resultWanted;
        Fragment.Mark start = written.end();
        place = inner;
        resultWanted = outerWanted && inner.result();
        depth++;
        if (statement instanceof Statement<?> whole) {
            addCommonTables(whole);
        }
        node(statement);
        if (inner.isSource() && syntax.has(Feature.WITH_BEHIND_INSERT)) {
            defineCommonTables(start, depth - 1, statement);
        } else if (!inner.isMember() || !(statement instanceof Select<?>)) {
            defineCommonTables(start, depth, statement);
        }
        depth--;
        place = outer;
        resultWanted = outerWanted;
        return this;
    }

    /**
     * Whether the statement that is about to be written is part of another.
     *
     * @return false for the one whose rows are the result
     */
    public boolean isNested() {
        return !place.result() || place.isMember();
    }

    private void addCommonTables(Statement<?> statement) {
        if (!statement.addedCtes().isEmpty()) {
            commonTables().addTo(statement);
        }
    }

    private void defineCommonTables(Fragment.Mark start, int level, Node statement) {
        Fragment with = commonTables == null ? null : commonTables.with(level, !(statement instanceof Select<?>));
        if (with != null) {
            if ((statement instanceof Update<?> || statement instanceof Delete<?>)
                    && !syntax.has(Feature.WITH_BEFORE_CHANGES)) {
                refuseExecution("WITH before UPDATE and DELETE", "put it into the subquery that uses it, by nesting()");
            }
            if (statement instanceof Insert<?> && syntax.has(Feature.WITH_BEHIND_INSERT)) {
                refuseExecution("WITH before INSERT", "put it into the subquery that uses it, by nesting()");
            }
            written.insert(start, with);
            rowGroup = rowGroup == null ? null : rowGroup.behind(with);
        }
    }

    /** How many statements the place that is being written stands in. */
    int depth() {
        return depth;
    }

    CommonTables commonTables() {
        if (commonTables == null) {
            commonTables = new CommonTables(this);
        }
        return commonTables;
    }

    /** What is written to for now. */
    Fragment written() {
        return written;
    }

    /** Writes text apart from the rest. */
    Fragment detached(Runnable write) {
        Fragment outer = written;
        Fragment apart = new Fragment(TYPICAL_LENGTH / 4);
        written = apart;
        write.run();
        written = outer;
        return apart;
    }

    /** Where the statement whose writing begins stands; what stands within it and is not told otherwise is an expression. */
    QueryPlace claimPlace() {
        QueryPlace claimed = place;
        place = QueryPlace.EXPRESSION;
        return claimed;
    }

    /** Whether the columns of the statement that is being written are the result's. */
    boolean isResultWanted() {
        return resultWanted;
    }

    /**
     * Refuses to write for execution what the dialect has no form for. For people to read, as upstream, it is written as databases
     * have it that know it.
     *
     * @param construct what the dialect has not
     * @param remedy what to do instead
     * @throws CompileException when the text is to be executed
     */
    public void refuseExecution(String construct, String remedy) {
        if (options.style() == ParameterStyle.POSITIONAL) {
            throw unsupported(construct, remedy);
        }
    }

    /**
     * The exception for what the dialect has no form for.
     *
     * @param construct what it has not
     * @param remedy what to do instead
     * @return the exception, to be thrown
     */
    public CompileException unsupported(String construct, String remedy) {
        return new CompileException("Dialect '%s' has no %s; %s".formatted(syntax.dialect(), construct, remedy));
    }
}
