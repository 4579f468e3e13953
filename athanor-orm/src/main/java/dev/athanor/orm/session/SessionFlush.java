package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.persistence.FlushPlan;
import dev.athanor.orm.persistence.FlushPlanner;
import dev.athanor.orm.persistence.FlushRun;
import dev.athanor.orm.persistence.FlushTarget;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what has changed in a session, and tells its entities and its transaction what has become of them. */
final class SessionFlush implements FlushTarget {
    private final SessionWork work;
    private final SessionEntities entities;
    private final SessionTransactions transactions;
    private final RelatedLoader relatedLoader;
    private boolean running;

    SessionFlush(
            SessionWork work, SessionEntities entities, SessionTransactions transactions, RelatedLoader relatedLoader) {
        this.work = work;
        this.entities = entities;
        this.transactions = transactions;
        this.relatedLoader = relatedLoader;
    }

    boolean isRunning() {
        return running;
    }

    void run() {
        transactions.checkUsable();
        if (running) {
            throw new InvalidRequestException("The session is flushing already");
        }
        if (entities.needNoFlush()) {
            return;
        }
        running = true;
        try {
            deleteOrphans();
            entities.modified().keySet().removeAll(entities.deleted().keySet());
            FlushPlan plan = FlushPlanner.plan(
                    List.copyOf(entities.pending().keySet()),
                    List.copyOf(entities.modified().keySet()),
                    List.copyOf(entities.deleted().keySet()),
                    this::relatedEntities);
            new FlushRun(this).run(plan);
        } catch (RuntimeException | Error e) {
            transactions.fail(e);
            throw e;
        } finally {
            running = false;
        }
    }

    /** What belonged to an entity alone and was taken from it goes with the flush. */
    private void deleteOrphans() {
        Map<InstanceState, Entity> concerned = new LinkedHashMap<>(entities.pending());
        concerned.putAll(entities.modified());
        for (Entity orphan : Orphans.of(concerned, this::former)) {
            InstanceState state = InstanceState.of(orphan);
            if (state.owner() == work) {
                if (state.id() == null) {
                    work.expungeOne(state);
                } else {
                    work.delete(orphan);
                }
            }
        }
    }

    private @Nullable Entity former(Orphans.Reference reference) {
        Object loaded =
                relatedLoader.load(reference.state(), reference.entity(), reference.relation(), ReadMode.NO_AUTOFLUSH);
        return loaded instanceof Entity entity ? entity : null;
    }

    private List<Entity> relatedEntities(InstanceState state, Relation<?, ?> relation) {
        Entity entity = state.get();
        return entity == null
                ? List.of()
                : Cascades.related(
                        RelatedValues.value(
                                state,
                                entity,
                                relation,
                                relation.mapping().passiveDeletes() ? ReadMode.PRESENT_ONLY : ReadMode.NO_AUTOFLUSH),
                        RelatedValues.change(state, entity, relation),
                        true);
    }

    // ---- what the flush tells

    @Override
    public Connection connection() {
        return transactions.connection();
    }

    @Override
    public void inserted(InstanceState state, Object id) {
        entities.pending().remove(state);
        entities.modified().remove(state);
        state.clean();
        entities.keep(state, id);
        transactions.current().noteCreated(state);
    }

    @Override
    public void updated(InstanceState state, Object id) {
        entities.modified().remove(state);
        state.clean();
        transactions.current().noteWritten(state);
        Object former = Objects.requireNonNull(state.id());
        if (!former.equals(id)) {
            entities.identityMap().remove(state);
            transactions.current().noteKeySwitch(state, former);
            entities.keep(state, id);
        }
    }

    @Override
    public void deleted(InstanceState state) {
        entities.forget(state);
        state.becomeDeleted();
        transactions.current().noteDeleted(state);
    }
}
