package dev.athanor.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.model.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdentityMapTest {
    private static final Mapping<User> USERS = Mapping.of(User.USER);

    private final IdentityMap map = new IdentityMap();
    private final IdentityMap.Keys keys = map.of(USERS.hierarchy());

    @Test
    void holdsWhatAMapHoldsAfterAnyAdditionsAndRemovals() {
        Random random = new Random(20261122);
        Map<Object, InstanceState> expected = new HashMap<>();
        List<User> alive = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            Integer id = random.nextInt(300) * (random.nextBoolean() ? 1 : 1 << 16);
            InstanceState known = expected.get(id);
            if (known == null || random.nextInt(3) == 0) {
                User user = new User();
                alive.add(user);
                InstanceState state = persistent(user, id);
                expected.put(id, state);
                keys.put(state);
            } else {
                expected.remove(id);
                keys.remove(known);
            }
            if (step % 500 == 0) {
                Map<Object, InstanceState> found = new HashMap<>();
                map.forEach(state -> found.put(state.id(), state));
                assertThat(found).isEqualTo(expected);
            }
            assertThat(keys.get(id)).isSameAs(expected.get(id));
        }
        assertThat(alive).isNotEmpty();
    }

    @Test
    void removesNoOtherStateOfTheSameKey() {
        User first = new User();
        User second = new User();
        InstanceState present = persistent(second, 1);
        keys.put(present);

        keys.remove(persistent(first, 1));

        assertThat(keys.get(1)).isSameAs(present);
    }

    @Test
    void dropsEntitiesThatAreGoneWhenItIsFull() {
        User kept = new User();
        keys.put(persistent(kept, 0));
        List<InstanceState> gone = new ArrayList<>();
        for (int id = 1; id <= 1000; id++) {
            InstanceState state = persistent(new User(), id);
            keys.put(state);
            state.clear(); // as the garbage collector does
            gone.add(state);
        }

        List<Object> ids = new ArrayList<>();
        map.forEach(state -> ids.add(state.id()));

        assertThat(ids).containsExactly(0);
        assertThat(gone.stream().filter(state -> keys.get(state.id()) != null)).hasSizeLessThan(16);
    }

    private static InstanceState persistent(User user, Integer id) {
        return InstanceState.loaded(
                user, USERS, USERS.hierarchy().unsetValues(), new NoSession(), id, new LoadSource(List.of()));
    }

    private static final class NoSession implements StateOwner {
        @Override
        public void checkAccess() {}

        @Override
        public void modified(InstanceState state, Entity entity) {}

        @Override
        public void unmodified(InstanceState state) {}

        @Override
        public void release(InstanceState state) {}

        @Override
        public void load(InstanceState state, Entity entity, Attribute<?, ?> attribute, boolean autoflush) {}

        @Override
        public Object related(InstanceState state, Entity entity, Relation<?, ?> relation, ReadMode mode) {
            throw new UnsupportedOperationException("no session, nothing related");
        }

        @Override
        public void reached(Entity entity) {}
    }
}
