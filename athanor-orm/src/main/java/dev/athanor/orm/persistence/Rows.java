package dev.athanor.orm.persistence;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.FlushException;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.RowVersion;
import dev.athanor.orm.StaleDataException;
import dev.athanor.orm.state.CompositeId;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Sql;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What inserts, updates and deletes have in common: rows found by primary key, and counted. */
final class Rows {
    private Rows() {}

    /** The entity of a state that is being flushed: the session holds it, so it is there. */
    static Entity entity(InstanceState state) {
        Entity entity = state.get();
        if (entity == null) {
            throw new IllegalStateException("an entity was forgotten before its flush: " + state.describe());
        }
        return entity;
    }

    /** The conditions that find one row by parameters: by its key, and by its version where that is known. */
    static List<Expr<Boolean>> keyConditions(Mapping<?> mapping, boolean versioned, List<String> parameters) {
        List<Attribute<?, ?>> found = new ArrayList<>(mapping.primaryKey());
        RowVersion version = mapping.version();
        if (versioned && version != null) {
            found.add(version.attribute());
        }
        List<Expr<Boolean>> conditions = new ArrayList<>();
        for (Attribute<?, ?> attribute : found) {
            // Not a column's name, since a statement may set the key or version too.
            String name = mapping.table().name() + "." + attribute.name();
            parameters.add(name);
            conditions.add(equal(attribute.column(), name));
        }
        return conditions;
    }

    /** A column compared with a parameter. */
    static <T> Expr<Boolean> equal(Column<T> column, String parameter) {
        return column.eq(Sql.bindParam(parameter, column.type()));
    }

    /** The value that another row takes as its foreign key: what the row has or is about to have. */
    static @Nullable Object keyValue(InstanceState state, Column<?> column) {
        Attribute<?, ?> attribute = state.mapping().attributeOf(column);
        Object value = state.valueAt(entity(state), attribute.slot());
        if (!(value instanceof Absent)) {
            return value;
        }
        int position = state.mapping().primaryKey().indexOf(attribute);
        if (position >= 0 && !state.identity().isEmpty()) {
            return state.identity().get(position);
        }
        throw new FlushException(
                "%s has no value of '%s' that others could refer to; it is not in the session, or expired: add(..) or load it first"
                        .formatted(state.describe(), attribute.key()));
    }

    /** The values of those parameters: key and version as the row has them, which may not be what the entity has by now. */
    static void keyValues(InstanceState state, Entity entity, boolean versioned, @Nullable Object[] into, int from) {
        List<? extends Attribute<?, ?>> key = state.mapping().primaryKey();
        List<Object> identity = state.identity();
        for (int i = 0; i < key.size(); i++) {
            Object committed = state.committedValue(entity, key.get(i).slot());
            into[from + i] = committed instanceof Absent ? identity.get(i) : committed;
        }
        if (versioned) {
            into[from + key.size()] = RowVersions.committed(state);
        }
    }

    /**
     * The key under which the identity map holds an entity once its row has its values. A part of the key that is expired
     * is what it was.
     */
    static Object id(InstanceState state, Entity entity) {
        List<? extends Attribute<?, ?>> key = state.mapping().primaryKey();
        List<Object> former = state.identity();
        List<Object> parts = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            Attribute<?, ?> attribute = key.get(i);
            Object value = state.valueAt(entity, attribute.slot());
            if (value instanceof Absent && !former.isEmpty()) {
                parts.add(former.get(i));
            } else if (value == null || value instanceof Absent) {
                throw new FlushException("%s cannot be flushed: its primary key attribute '%s' has no value; set it"
                        .formatted(state.describe(), attribute.key()));
            } else {
                parts.add(normalised(attribute, value));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new CompositeId(parts);
    }

    @SuppressWarnings("unchecked") // the value came through the attribute
    static <T> Object normalised(Attribute<?, T> attribute, Object value) {
        return attribute.type().keyOf((T) value);
    }

    /** What the database computes from a row that was just written is to be read again; left out, what was left out before. */
    static void expireExpressions(InstanceState state, Entity entity) {
        for (Attribute<?, ?> attribute : state.mapping().expressionAttributes()) {
            if (attribute.deferral().deferred() && state.valueAt(entity, attribute.slot()) instanceof Absent) {
                state.writableValues(entity)[attribute.slot()] = Absent.DEFERRED;
            } else {
                state.expire(attribute);
            }
        }
    }

    /** Fails when a statement by key touched another number of rows than one. */
    static void checkCounts(String verb, List<InstanceState> states, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.SUCCESS_NO_INFO && RowVersions.committed(states.get(i)) != null) {
                throw new InvalidRequestException(
                        "%s of %s: the driver does not tell how many rows a batch matched, so versions cannot be checked; switch off its setting that rewrites batches"
                                .formatted(verb, states.get(i).describe()));
            }
            if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
                throw new StaleDataException(mismatch(verb, states.get(i), counts[i]));
            }
        }
    }

    /** Says of a statement by key that it touched another number of rows than one. */
    static String mismatch(String verb, InstanceState state, int count) {
        Object version = RowVersions.committed(state);
        return "%s of %s%s expected to %s 1 row of table '%s', but %d were matched; it was changed or deleted by somebody else"
                .formatted(
                        verb,
                        state.describe(),
                        version == null ? "" : " with version " + version,
                        verb.toLowerCase(Locale.ROOT),
                        state.mapping().table().name(),
                        count);
    }
}
