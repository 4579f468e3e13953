package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Fn.nextValue;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.outerJoin;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.SchemaTranslation;
import java.util.Map;

/** Statements of every form whose tables' schemas others take the place of. */
final class TranslatedVariations {
    /** No schema is {@code app}. */
    static final SchemaTranslation TRANSLATION = SchemaTranslation.of(Map.of("", "app", "archive", "zz"));

    static final Cases ALL = new Cases().addAll(queries()).addAll(subqueries()).addAll(changes());

    private TranslatedVariations() {}

    private static Cases subqueries() {
        return new Cases()
                .add("translated-cte", () -> {
                    var n = count(events.id).label("n");
                    var c = select(events.user_id, n)
                            .where(events.level.gt(1))
                            .groupBy(events.user_id)
                            .cte("c");
                    return select(users.name, c.c(n))
                            .join(c, c.c(events.user_id).eq(users.id));
                })
                .add("translated-nested-cte", () -> {
                    var c = select(events.user_id).cte("c");
                    var d = select(users.id)
                            .where(users.id.in(select(c.c(events.user_id))))
                            .cte("d");
                    return select(d.c(users.id)).where(d.c(users.id).in(select(c.c(events.user_id))));
                })
                .add("translated-recursive", () -> {
                    var roots = select(nodes.id).where(nodes.id.eq(1));
                    var t = roots.cte(
                            "t",
                            tree -> roots.unionAll(select(nodes.id).join(tree, nodes.parent_id.eq(tree.c(nodes.id)))));
                    return select(t.c(nodes.id), users.name).join(users, users.id.eq(t.c(nodes.id)));
                })
                .add("translated-subquery", () -> {
                    var s = select(users.id, events.level).join(events).subquery();
                    return select(s.c(users.id), s.c(events.level))
                            .where(s.c(events.level).gt(2));
                })
                .add(
                        "translated-scalar",
                        () -> select(
                                        users.id,
                                        select(max(events.level))
                                                .where(events.user_id.eq(users.id))
                                                .scalarSubquery()
                                                .label("m"))
                                .orderBy(users.id))
                .add(
                        "translated-exists",
                        () -> select(users.id)
                                .where(
                                        exists().where(events.user_id.eq(users.id)),
                                        not(exists(select(addresses.id).where(addresses.user_id.eq(users.id))))))
                .add(
                        "translated-in",
                        () -> select(users.id)
                                .where(
                                        users.id.in(select(events.user_id).where(events.level.eq(3))),
                                        users.age.in(1, 2)))
                .add("translated-lateral", () -> {
                    var s = select(events.level)
                            .where(events.user_id.eq(users.id))
                            .limit(1)
                            .lateral("s");
                    return select(users.id, s.c(events.level)).join(s, trueValue());
                });
    }

    private static Cases queries() {
        return new Cases()
                .add(
                        "translated-joins",
                        () -> select(users.name, events.payload, addresses.email)
                                .from(outerJoin(join(users, events), addresses, addresses.user_id.eq(users.id))))
                .add("translated-aliases", () -> {
                    var x = aliased(events, "x");
                    var y = aliased(events);
                    return select(x.id, y.id).join(y, x.user_id.eq(y.user_id)).where(users.id.eq(x.user_id));
                })
                .add(
                        "translated-union",
                        () -> union(select(users.id), select(events.user_id).where(events.level.gt(1)))
                                .orderBy(labelRef("id")))
                .add("translated-locks", () -> select(events.id).join(users).forUpdate(lock -> lock.of(events)))
                .add("translated-hint", () -> select(events.id).withHint(events, "WITH (NOLOCK)", "mssql"))
                .add(
                        "translated-label-style",
                        () -> select(events, users).join(users).labelStyle(LabelStyle.TABLE_AND_COLUMN))
                .add("translated-sequence", () -> select(nextValue("s", INTEGER), nextValue("archive.q", INTEGER)));
    }

    private static Cases changes() {
        return new Cases()
                .add(
                        "translated-insert",
                        () -> insert(events)
                                .values(events.id.to(1), events.level.to(2))
                                .returning(events.id, events.payload))
                .add(
                        "translated-insert-select",
                        () -> insert(events)
                                .fromSelect(select(users.id, users.age).where(users.id.gt(1)), events.id, events.level))
                .add(
                        "translated-update",
                        () -> update(events)
                                .set(events.level, events.level.plus(1))
                                .where(events.user_id.eq(5))
                                .returning(events.id, events.level))
                .add(
                        "translated-update-from",
                        () -> update(users)
                                .set(users.age, events.level)
                                .where(events.user_id.eq(users.id), events.id.gt(1)))
                .add(
                        "translated-update-scalar",
                        () -> update(events)
                                .set(events.payload, select(users.name).where(users.id.eq(events.user_id))))
                .add(
                        "translated-delete",
                        () -> delete(events).where(events.level.lt(2)).returning(events.id))
                .add(
                        "translated-delete-exists",
                        () -> delete(users).where(not(exists().where(events.user_id.eq(users.id)))))
                .add("translated-dml-cte", () -> {
                    var d = delete(events)
                            .where(events.level.eq(1))
                            .returning(events.id)
                            .cte("d");
                    return select(d.c(events.id));
                });
    }
}
