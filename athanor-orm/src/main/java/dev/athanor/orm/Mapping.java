package dev.athanor.orm;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mapped class: its table, its attributes, its key. SQLAlchemy's {@code Mapper}, as {@code inspect(USER)}
 * shows it. Immutable once the class is mapped; safe for use by several threads.
 *
 * @param <E> the class
 */
public final class Mapping<E> {
    // A class is mapped once, as it has one mapper in SQLAlchemy; the value lives and dies with the class.
    private static final ClassValue<Mapping<?>[]> BY_CLASS = new ClassValue<>() {
        @Override
        protected Mapping<?>[] computeValue(Class<?> type) {
            return new Mapping<?>[1];
        }
    };

    private final Class<E> entityClass;
    private final Supplier<E> supplier;
    private final Registry registry;
    private final Hierarchy hierarchy;
    private final Map<String, Attribute<E, ?>> attributes = new LinkedHashMap<>();
    private final Map<String, Relation<E, ?>> relations = new LinkedHashMap<>();
    private @Nullable Mapped<E> mapped;
    private @Nullable Table table;
    private List<Attribute<E, ?>> declared = List.of();
    private List<Attribute<E, ?>> expressions = List.of();
    private List<Attribute<E, ?>> kept = List.of();
    private List<Attribute<E, ?>> primaryKey = List.of();
    private List<Relation<E, ?>> declaredRelations = List.of();
    private boolean loadedPlainly;
    private @Nullable RowVersion version;

    Mapping(Class<E> entityClass, Supplier<E> supplier, Registry registry) {
        this.entityClass = entityClass;
        this.supplier = supplier;
        this.registry = registry;
        this.hierarchy = new Hierarchy(entityClass);
    }

    /**
     * The mapping that a mapping constant, or an alias of it, stands for.
     *
     * @param <E> the class
     * @param mapped the constant, such as {@code USER}
     * @return the mapping
     */
    public static <E> Mapping<E> of(Mapped<E> mapped) {
        return mapped.scope.mapping;
    }

    /**
     * The mapping of a class.
     *
     * @param entityClass the class
     * @return the mapping
     * @throws UnmappedClassException when the class is not mapped
     */
    public static Mapping<?> of(Class<?> entityClass) {
        Mapping<?> mapping = BY_CLASS.get(entityClass)[0];
        if (mapping == null) {
            throw new UnmappedClassException(
                    "Class %s is not mapped; map it with registry.map(..), and if that is done in another class, load it with registry.include(..)"
                            .formatted(entityClass.getName()));
        }
        return mapping;
    }

    /** Makes this the mapping of its class; false when the class has one. */
    boolean publish() {
        Mapping<?>[] holder = BY_CLASS.get(entityClass);
        synchronized (holder) {
            if (holder[0] != null) {
                return false;
            }
            holder[0] = this;
            return true;
        }
    }

    void add(Attribute<E, ?> attribute) {
        if (attributes.put(attribute.key(), attribute) != null) {
            throw new dev.athanor.error.ArgumentException(
                    "Entity '%s' has two attributes '%s'; give one another name with key(..)"
                            .formatted(name(), attribute.key()));
        }
    }

    void add(Relation<E, ?> relation) {
        if (attributes.containsKey(relation.key()) || relations.put(relation.key(), relation) != null) {
            throw new dev.athanor.error.ArgumentException(
                    "Entity '%s' has two properties '%s'; rename one".formatted(name(), relation.key()));
        }
    }

    void complete(Mapped<E> instance, Table made) {
        mapped = instance;
        table = made;
        List<Attribute<E, ?>> key = new ArrayList<>();
        for (Column<?> column : made.primaryKeyColumns()) {
            for (Attribute<E, ?> attribute : attributes.values()) {
                if (attribute.column() == column) {
                    key.add(attribute);
                }
            }
        }
        primaryKey = List.copyOf(key);
        expressions =
                attributes.values().stream().filter(Attribute::isExpression).toList();
        kept = attributes.values().stream()
                .filter(attribute -> !attribute.isExpression())
                .toList();
        declared = Stream.concat(expressions.stream(), kept.stream()).toList();
        declaredRelations = List.copyOf(relations.values());
        loadedPlainly =
                declared.stream().noneMatch(attribute -> attribute.deferral().deferred())
                        && declaredRelations.stream()
                                .noneMatch(relation -> relation.settings().lazy.isEager());
        version = RowVersion.of(this);
    }

    /**
     * The entity's name, for messages.
     *
     * @return the simple name of the class
     */
    public String name() {
        return entityClass.getSimpleName();
    }

    /**
     * The mapped class.
     *
     * @return the class
     */
    public Class<E> entityClass() {
        return entityClass;
    }

    /**
     * The mapping constant.
     *
     * @return the instance that {@code registry.map} gave
     */
    public Mapped<E> mapped() {
        return complete(mapped);
    }

    /**
     * The table.
     *
     * @return the table
     */
    public Table table() {
        return complete(table);
    }

    private <X> X complete(@Nullable X part) {
        if (part == null) {
            throw new InvalidRequestException(
                    "The mapping of '%s' is still being made; do not use it in the constructor of its class"
                            .formatted(name()));
        }
        return part;
    }

    /**
     * The attributes.
     *
     * @return the attributes in the order of their declaration, those that are expressions first
     */
    public List<Attribute<E, ?>> attributes() {
        return mapped == null ? List.copyOf(attributes.values()) : declared;
    }

    /**
     * The attributes that are kept in columns, which are written as well as read.
     *
     * @return the attributes in the order of their declaration
     */
    public List<Attribute<E, ?>> columnAttributes() {
        return kept;
    }

    /**
     * The attributes that are expressions, which are only read.
     *
     * @return the attributes in the order of their declaration
     */
    public List<Attribute<E, ?>> expressionAttributes() {
        return expressions;
    }

    /**
     * An attribute by its key.
     *
     * @param key the key
     * @return the attribute
     * @throws InvalidRequestException when there is none
     */
    public Attribute<E, ?> attribute(String key) {
        Attribute<E, ?> attribute = attributes.get(key);
        if (attribute == null) {
            throw new InvalidRequestException("Entity '%s' of table '%s' has no attribute '%s'; it has %s"
                    .formatted(name(), table().name(), key, attributes.keySet()));
        }
        return attribute;
    }

    /**
     * The relationships.
     *
     * @return the relationships in the order of their declaration
     */
    public List<Relation<E, ?>> relations() {
        return mapped == null ? List.copyOf(relations.values()) : declaredRelations;
    }

    /**
     * Whether a statement without options loads all attributes of its entities and nothing along with them.
     *
     * @return true unless the mapping defers attributes or loads relationships eagerly
     */
    public boolean isLoadedPlainly() {
        return loadedPlainly;
    }

    /**
     * A relationship by its key.
     *
     * @param key the key
     * @return the relationship
     * @throws InvalidRequestException when there is none
     */
    public Relation<E, ?> relation(String key) {
        Relation<E, ?> relation = relations.get(key);
        if (relation == null) {
            throw new InvalidRequestException(
                    "Entity '%s' has no relationship '%s'; it has %s".formatted(name(), key, relations.keySet()));
        }
        return relation;
    }

    /**
     * The attribute that is kept in a column.
     *
     * @param column a column of the table
     * @return its attribute
     * @throws InvalidRequestException when no attribute is kept there
     */
    public Attribute<E, ?> attributeOf(Column<?> column) {
        for (Attribute<E, ?> attribute : attributes.values()) {
            if (attribute.column() == column) {
                return attribute;
            }
        }
        throw new InvalidRequestException("Entity '%s' maps no attribute to column '%s' of table '%s'"
                .formatted(name(), column.name(), column.table().name()));
    }

    /**
     * The attributes of the primary key.
     *
     * @return the attributes in key order
     */
    public List<Attribute<E, ?>> primaryKey() {
        return primaryKey;
    }

    /**
     * How the rows are versioned.
     *
     * @return the attribute that keeps the version, and where new ones come from; null when they are not versioned
     */
    public @Nullable RowVersion version() {
        return version;
    }

    /**
     * The registry in which the class is mapped.
     *
     * @return the registry
     */
    public Registry registry() {
        return registry;
    }

    /**
     * The classes that share the identity of this one's entities.
     *
     * @return the hierarchy
     */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /**
     * Makes an entity, for a row that was loaded.
     *
     * @return what the supplier given to {@code registry.map} makes
     */
    public E newEntity() {
        return supplier.get();
    }

    @Override
    public String toString() {
        return "Mapping[%s -> %s]".formatted(name(), table == null ? "?" : table.name());
    }
}
