package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.orm.model.Sample;
import dev.athanor.orm.model.User;
import dev.athanor.orm.state.PendingMutations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Declaring mappings, and what they know. */
class MappingTest {
    @Test
    void aMappingShowsItsTable() {
        assertThat(inspect(USER).table())
                .hasToString("Table('users', Column('id', INTEGER, primaryKey), Column('name', varchar(50)), "
                        + "Column('fullname', varchar(50)), Column('password', varchar(50)))");
        assertThat(inspect(USER).primaryKey()).containsExactly(USER.id);
    }

    @Test
    void attributeKeysAreTheLowerCamelFormOfColumnNames() {
        assertThat(inspect(Sample.SAMPLE).attributes())
                .extracting(Attribute::key)
                .contains("longText", "dayOn", "instantAt");
    }

    static final class Keyed extends Entity {
        static final Registry REGISTRY = new Registry();

        static final class Keyeds extends Mapped<Keyed> {
            final Attribute<Keyed, Integer> id = column("keyed_id", INTEGER, primaryKey(), Orm.key("id"));

            Keyeds(Scope<Keyed> scope) {
                super(scope);
            }
        }
    }

    @Test
    void aKeyCanBeChosen() {
        Keyed.Keyeds keyed = Keyed.REGISTRY.map("keyed", Keyed.class, Keyed::new, Keyed.Keyeds::new);
        assertThat(keyed.id.key()).isEqualTo("id");
        assertThat(keyed.id.name()).isEqualTo("keyed_id");
        assertThatThrownBy(() -> new Registry().map("keyed", Keyed.class, Keyed::new, Keyed.Keyeds::new))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Keyed")
                .hasMessageContaining("mapped already");
    }

    static final class Keyless extends Entity {}

    static final class Keylesses extends Mapped<Keyless> {
        final Attribute<Keyless, String> name = column("name", VARCHAR);

        Keylesses(Scope<Keyless> scope) {
            super(scope);
        }
    }

    @Test
    void aMappingWithoutAPrimaryKeyIsRefused() {
        assertThatThrownBy(() -> new Registry().map("keyless", Keyless.class, Keyless::new, Keylesses::new))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Keyless")
                .hasMessageContaining("primary key");
    }

    @Test
    void onlyMappingsOfTheRegistryCanBeIncluded() {
        assertThat(User.REGISTRY.include(USER)).isSameAs(User.REGISTRY);
        assertThatThrownBy(() -> User.REGISTRY.include(Sample.SAMPLE))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Sample");
    }

    @Test
    void absentValuesAreTold() {
        User user = new User();
        assertThat(USER.name.peek(user)).isEqualTo(Absent.UNSET);
        assertThat(user.getName()).isNull();
        user.setName(null);
        assertThat(USER.name.peek(user)).isNull();
    }

    @Test
    void queuedChangesMergeIntoWhatIsLoadedByIdentity() {
        User kept = new User();
        User gone = new User();
        User added = new User();
        PendingMutations mutations = new PendingMutations();
        mutations.remove(gone);
        mutations.add(added);
        mutations.add(kept);
        List<Entity> loaded = new ArrayList<>(List.of(kept, gone));
        mutations.mergeInto(loaded);
        assertThat(loaded.size()).isEqualTo(2);
        assertThat(loaded.get(0) == kept && loaded.get(1) == added).isTrue();
    }
}
