package dev.athanor.orm;

import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.View;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;

/** Views whose queries are about entities. */
class EntityViewTest {
    private static final Registry REGISTRY = new Registry();

    static class Tool extends Entity {
        static final Tools TOOL = REGISTRY.map("tools", Tool.class, Tool::new, Tools::new);

        static final class Tools extends Mapped<Tool> {
            final Attribute<Tool, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Tool, String> name = column("name", varchar(20));

            private Tools(Scope<Tool> scope) {
                super(scope);
            }
        }
    }

    @EachDatabase
    void theyAreCreatedBehindTheTablesOfTheirEntities(Database database) {
        var tool = Tool.TOOL;
        REGISTRY.include(tool);
        View named = view(
                "a_named_tools_" + database.kind(),
                REGISTRY.metadata(),
                select(tool.id, tool.name.label("called")).where(tool.name.isNotNull()));
        View whole = view("a_tools_" + database.kind(), REGISTRY.metadata(), select(tool));
        try (Engine engine = Engine.create(database.athanorUrl())) {
            REGISTRY.metadata().createAll(engine);
            SessionFactory.of(engine).transact(session -> {
                Tool one = new Tool();
                tool.id.set(one, 4);
                tool.name.set(one, "saw");
                session.add(one);
            });
            engine.transact(c -> {
                assertThat(c.execute(select(named.c("called", varchar(20)))
                                        .where(named.c(tool.id).eq(4)))
                                .all())
                        .containsExactly("saw");
                assertThat(c.execute(select(whole.c(tool.name))).all()).containsExactly("saw");
            });
            REGISTRY.metadata().dropAll(engine);
        } finally {
            REGISTRY.metadata().remove(named);
            REGISTRY.metadata().remove(whole);
        }
    }
}
