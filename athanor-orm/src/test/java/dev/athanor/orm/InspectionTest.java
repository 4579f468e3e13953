package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.sql.Sql.aliased;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.Post;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import org.junit.jupiter.api.Test;

/** The one door to what is known of things: each kind of thing has an answer of its own type. */
class InspectionTest {
    private static final class Unmapped extends Entity {}

    @Test
    void aDatabaseAnswersFromItsCatalogue() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            User.REGISTRY.metadata().createAll(engine);
            assertThat(inspect(engine).tableNames()).contains("users");
            engine.transact(c -> assertThat(inspect(c).columns("users"))
                    .extracting(column -> column.name())
                    .containsExactly("id", "name", "fullname", "password"));
        }
    }

    @Test
    void aClassAnswersWithItsMapping() {
        assertThat(inspect(USER).table().name()).isEqualTo("users");
        assertThat(inspect(User.class)).isSameAs(inspect(USER));
        assertThat(inspect(aliased(USER, "boss"))).isSameAs(inspect(USER));
        assertThatThrownBy(() -> inspect(Unmapped.class))
                .isInstanceOf(UnmappedClassException.class)
                .hasMessageContaining("Unmapped");
    }

    @Test
    void anEntityAnswersWithItsState() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            User.REGISTRY.metadata().createAll(engine);
            try (Session session = SessionFactory.of(engine).open()) {
                User ed = User.named("ed");
                assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
                session.add(ed);
                assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.PENDING);
                session.flush();
                assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.PERSISTENT);
                assertThat(inspect(ed).identity()).containsExactly(1);
                assertThat(inspect(ed).mapping()).isSameAs(inspect(USER));
                ed.setName("edward");
                assertThat(inspect(ed).isModified()).isTrue();
                assertThat(inspect(ed).history(USER.name).added()).containsExactly("edward");
                assertThat(inspect(ed).history(USER.name).deleted()).containsExactly("ed");
            }
        }
        assertThatThrownBy(() -> inspect(new Unmapped())).isInstanceOf(UnmappedClassException.class);
    }

    @Test
    void anAttributeAnswersWithHowItIsKept() {
        AttributeMapping<User, String> name = inspect(USER.name);
        assertThat(name.mapping()).isSameAs(inspect(USER));
        assertThat(name.key()).isEqualTo("name");
        assertThat(name.column()).contains(USER.name.column());
        assertThat(name.expression()).isSameAs(USER.name.expression());
        assertThat(name.type()).isEqualTo(USER.name.type());
        assertThat(name.isPrimaryKey()).isFalse();
        assertThat(name.isVersion()).isFalse();
        assertThat(name.isDeferred()).isFalse();
        assertThat(inspect(USER.id).isPrimaryKey()).isTrue();
        assertThat(inspect(aliased(USER, "boss").name)).isEqualTo(name).hasToString("AttributeMapping[User.name]");
    }

    @Test
    void aRelationshipAnswersWithItsTwoSides() {
        RelationMapping posts = inspect(Author.AUTHOR.posts);
        assertThat(posts.source()).isSameAs(inspect(Author.class));
        assertThat(posts.target()).isSameAs(inspect(Post.class));
        assertThat(posts.direction()).isEqualTo(Direction.ONE_TO_MANY);
    }
}
