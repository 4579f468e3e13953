package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.CatalogSource;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.ReflectOptions;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where classes are mapped; owns the metadata of their tables. SQLAlchemy's declarative base. Safe for use by several
 * threads.
 */
public final class Registry {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.orm");

    private final MetaData metadata;
    private final Map<Class<?>, Mapping<?>> mappings = new LinkedHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable RuntimeException failure;

    /** Creates a registry with metadata of its own. */
    public Registry() {
        this(new MetaData());
    }

    /**
     * Creates a registry.
     *
     * @param metadata where the tables go
     */
    public Registry(MetaData metadata) {
        this.metadata = metadata;
    }

    /**
     * The metadata of the mapped classes' tables.
     *
     * @return the metadata
     */
    public MetaData metadata() {
        return metadata;
    }

    /**
     * Maps a class to a table.
     *
     * @param <E> the class
     * @param <M> its mapping class
     * @param table the table's name, with a schema and a dot before it where it is in one
     * @param entityClass the class
     * @param supplier makes an entity for each row that is loaded
     * @param constructor makes the mapping; called again for each alias
     * @return the mapping, to be kept in a constant
     * @throws ArgumentException when the class is mapped already, its table has no primary key, or two attributes have one key
     */
    public <E extends Entity, M extends Mapped<E>> M map(
            String table, Class<E> entityClass, Supplier<E> supplier, Function<Scope<E>, M> constructor) {
        return map(entityClass, supplier, constructor, items -> Table.of(table, metadata, items));
    }

    /**
     * Maps a class to a table as a database has it. The mapping declares the columns that it has attributes for, in which all of the primary key
     * must be, and is right about these; the others, the foreign keys, constraints and indexes are read from the database.
     *
     * @param <E> the class
     * @param <M> its mapping class
     * @param table the table's name, with a schema and a dot before it where it is in one
     * @param source an engine or a connection to the database
     * @param entityClass the class
     * @param supplier makes an entity for each row that is loaded
     * @param constructor makes the mapping; called again for each alias
     * @return the mapping, to be kept in a constant
     * @throws ArgumentException when the class is mapped already, an attribute is missing for a column of the primary key, or two attributes
     *     have one key
     * @throws dev.athanor.error.NoSuchTableException when the database has no such table
     */
    public <E extends Entity, M extends Mapped<E>> M mapReflected(
            String table,
            CatalogSource source,
            Class<E> entityClass,
            Supplier<E> supplier,
            Function<Scope<E>, M> constructor) {
        // The tables that this one refers to are other classes' to map.
        return map(
                entityClass,
                supplier,
                constructor,
                items -> Table.reflect(table, metadata, source, ReflectOptions::withoutReferredTables, items));
    }

    private <E extends Entity, M extends Mapped<E>> M map(
            Class<E> entityClass,
            Supplier<E> supplier,
            Function<Scope<E>, M> constructor,
            Function<TableItem[], Table> maker) {
        Mapping<E> mapping = new Mapping<>(entityClass, supplier, this);
        Scope<E> scope = Scope.mapping(mapping, constructor);
        M mapped = constructor.apply(scope);
        Table made = maker.apply(scope.items());
        mapping.complete(mapped, made);
        if (mapping.primaryKey().size() < made.primaryKeyColumns().size()) {
            throw new ArgumentException(
                    "Entity '%s' needs an attribute for each column of the primary key of table '%s', which is %s"
                            .formatted(
                                    mapping.name(),
                                    made.name(),
                                    made.primaryKeyColumns().stream()
                                            .map(Column::name)
                                            .toList()));
        }
        if (mapping.primaryKey().isEmpty()) {
            throw new ArgumentException(
                    "Entity '%s' has no primary key; say primaryKey() of at least one column of table '%s', be it only unique to the mapping"
                            .formatted(mapping.name(), made.name()));
        }
        if (!mapping.publish()) {
            throw new ArgumentException(
                    "Class %s is mapped already; a class has one mapping".formatted(entityClass.getName()));
        }
        synchronized (mappings) {
            mappings.put(entityClass, mapping);
        }
        return mapped;
    }

    /**
     * Says which classes are mapped. Java loads a class when it is first used, so a class that nothing has used yet would be
     * missing from {@code createAll}; naming its mapping here loads it.
     *
     * @param included mappings of this registry
     * @return this
     * @throws ArgumentException when one is of another registry
     */
    public Registry include(Mapped<?>... included) {
        for (Mapped<?> mapped : included) {
            if (Mapping.of(mapped).registry() != this) {
                throw new ArgumentException("Entity '%s' is mapped in another registry"
                        .formatted(Mapping.of(mapped).name()));
            }
        }
        return this;
    }

    /**
     * Configures the relationships of all classes that are mapped so far. Happens by itself when one is first used; a
     * configuration that has failed fails again with the first cause.
     *
     * @throws ArgumentException when a declaration makes no sense
     */
    public void configure() {
        RuntimeException earlier = failure;
        if (earlier != null) {
            throw new InvalidRequestException(
                    "The mappings failed to initialize when they were first used; mend the cause, which was: "
                            + earlier.getMessage(),
                    earlier);
        }
        try {
            // Without a lock: suppliers load classes, whose initialisers map further classes, on whatever thread.
            List<RelationMapping> made = new ArrayList<>();
            for (Mapping<?> mapping : mappings()) {
                for (Relation<?, ?> relation : mapping.relations()) {
                    if (!relation.isConfigured()) {
                        RelationMapping configured = RelationConfigurer.configure(relation);
                        relation.configured(configured);
                        made.add(configured);
                    }
                }
            }
            made.forEach(RelationChecks::check);
            if (!made.isEmpty()) {
                RelationChecks.overlaps(mappings()).stream().filter(warned::add).forEach(LOG::warn);
            }
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * The mapped classes.
     *
     * @return their mappings, in the order in which they were made
     */
    public Collection<Mapping<?>> mappings() {
        synchronized (mappings) {
            return List.copyOf(mappings.values());
        }
    }
}
