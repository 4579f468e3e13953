package dev.athanor.sql;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private final Column<Integer> id = column("id", INTEGER);
    private final Column<String> name = column("name", VARCHAR);
    private final Table users = Table.of("users", new MetaData(), id, name);

    @Test
    void isEqualForEqualStructureWithOtherValues() {
        Node one = select(id).where(id.eq(1), name.like("a%"));
        Node other = select(id).where(id.eq(2), name.like("b%"));
        assertThat(shape(one)).isEqualTo(shape(other)).hasSameHashCodeAs(shape(other));
        assertThat(ShapedNode.of(other).binds()).extracting(Bind::value).containsExactly(2, "b%");
    }

    @Test
    void tellsStructuresApart() {
        assertThat(List.of(
                        shape(select(id).where(id.eq(1))),
                        shape(select(id).where(id.ne(1))),
                        shape(select(id).where(id.eq(1).not())),
                        shape(select(id).where(name.eq("1"))),
                        shape(select(name).where(id.eq(1))),
                        shape(select(id).where(id.eq(1)).limit(1)),
                        shape(select(id).where(id.eq(1)).offset(1)),
                        shape(select(id).where(id.eq((Integer) null))),
                        shape(select(id).where(id.in(1))),
                        shape(select(id.label("a"))),
                        shape(select(id.label("b"))),
                        shape(insert(users)),
                        shape(insert(users).defaultValues()),
                        shape(select(id.floorDividedBy(2))),
                        shape(select(id.dividedBy(2))),
                        shape(select(name.startsWith("a"))),
                        shape(select(name.startsWith("a").escape('/'))),
                        shape(select(name.startsWith("a").ignoringCase()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsAnotherTableOfTheSameNameApart() {
        Column<Integer> other = column("id", INTEGER);
        Table.of("users", new MetaData(), other);
        assertThat(shape(select(id))).isNotEqualTo(shape(select(other)));
    }

    @Test
    void holdsNoLengthOfLists() {
        assertThat(shape(select(id).where(id.in(1, 2, 3))))
                .isEqualTo(shape(select(id).where(id.in(1))))
                .isEqualTo(shape(select(id).where(id.in())));
    }

    @Test
    void tellsSharedParametersFromSeparateOnes() {
        Expr<Integer> shared = literal(1);
        assertThat(shape(select(id).where(id.eq(shared), id.ne(shared))))
                .isNotEqualTo(shape(select(id).where(id.eq(literal(1)), id.ne(literal(1)))));
        assertThat(shape(select(id).where(id.eq(bindParam("x", INTEGER)))))
                .isEqualTo(shape(select(id).where(id.eq(bindParam("x", INTEGER)))));
    }

    @Test
    void tellsSharedAliasesFromSeparateOnes() {
        Table a = aliased(users);
        Table b = aliased(users);
        assertThat(shape(select(a.c(id), a.c(name)))).isNotEqualTo(shape(select(a.c(id), b.c(name))));
        assertThat(shape(select(a.c(id), a.c(name)))).isEqualTo(shape(select(b.c(id), b.c(name))));
    }

    @Test
    void tellsSharedLabelsFromSeparateOnes() {
        Label<Integer> shared = id.label("a");
        assertThat(shape(select(shared).orderBy(shared)))
                .isNotEqualTo(shape(select(id.label("a")).orderBy(id.label("a"))));
        Label<Integer> another = id.label("a");
        assertThat(shape(select(shared).orderBy(shared)))
                .isEqualTo(shape(select(another).orderBy(another)));
    }

    @Test
    void tellsSharedSubqueriesFromSeparateOnes() {
        var a = select(id).subquery();
        var b = select(id).subquery();
        assertThat(shape(select(a.c(id)).where(a.c(id).eq(1))))
                .isNotEqualTo(shape(select(a.c(id)).where(b.c(id).eq(1))));
    }

    @Test
    void operatorsOfTheUsersOwnAreEqualByTheirText() {
        assertThat(shape(id.op("<->", 1))).isEqualTo(shape(id.op("<->", 2))).isNotEqualTo(shape(id.op("<=>", 1)));
    }

    @Test
    void sameAsComparesValuesToo() {
        assertThat(select(id).where(id.eq(1)).sameAs(select(id).where(id.eq(1))))
                .isTrue();
        assertThat(select(id).where(id.eq(1)).sameAs(select(id).where(id.eq(2))))
                .isFalse();
        assertThat(id.in(1, 2).sameAs(id.in(1, 2))).isTrue();
        assertThat(id.in(1, 2).sameAs(id.in(1))).isFalse();
    }

    @Test
    void replacementSharesWhatItDoesNotTouch() {
        Condition touched = id.eq(1);
        Condition untouched = name.eq("x");
        Select<Integer> before = select(id).where(touched, untouched);
        Condition other = id.eq(7);

        Select<Integer> after = Replacement.in(before, node -> node == touched ? other : null);

        assertThat(after).isNotSameAs(before);
        assertThat(after.conditions()).containsExactly(other, untouched);
        assertThat(Replacement.in(before, node -> null)).isSameAs(before);
    }

    @Test
    void replacementKeepsTheIdentityOfParameters() {
        Table alias = aliased(users);
        Condition before = id.eq(1);
        Condition after = Replacement.in(before, node -> node == id ? alias.c(id) : null);
        assertThat(ShapedNode.of(after).binds().get(0).identity())
                .isSameAs(ShapedNode.of(before).binds().get(0).identity());
    }

    private static Shape shape(Node node) {
        return ShapedNode.of(node).shape();
    }
}
