package dev.athanor.schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How {@link MetaData#createAll} and {@link MetaData#dropAll} go about it. Immutable. */
public final class DdlOptions {
    static final DdlOptions DEFAULT = new DdlOptions(null, EnumSet.allOf(CheckFirst.class), true);

    private final @Nullable List<Table> tables;
    private final Set<CheckFirst> checked;
    private final boolean ofMetaData;

    private DdlOptions(@Nullable List<Table> tables, Set<CheckFirst> checked, boolean ofMetaData) {
        this.tables = tables;
        this.checked = checked;
        this.ofMetaData = ofMetaData;
    }

    /** What {@link Table#create} and {@link Table#drop} begin with. */
    static DdlOptions only(Table table) {
        return new DdlOptions(List.of(table), DEFAULT.checked, false);
    }

    /**
     * Restricts it to some tables and views, and to what belongs to them.
     *
     * @param chosen the tables
     * @return the options
     */
    public DdlOptions tables(Table... chosen) {
        return tables(List.of(chosen));
    }

    /**
     * Restricts it to some tables and views, and to what belongs to them.
     *
     * @param chosen the tables
     * @return the options
     */
    public DdlOptions tables(Collection<? extends Table> chosen) {
        return new DdlOptions(List.copyOf(chosen), checked, ofMetaData);
    }

    /**
     * Says what is looked up in the database first; all is unless this is called.
     *
     * @param kinds what is looked up, nothing for nothing
     * @return the options
     */
    public DdlOptions checkFirst(CheckFirst... kinds) {
        EnumSet<CheckFirst> set = EnumSet.noneOf(CheckFirst.class);
        set.addAll(List.of(kinds));
        return new DdlOptions(tables, set, ofMetaData);
    }

    Collection<Table> tablesOf(MetaData metadata) {
        return tables == null ? metadata.tables() : tables;
    }

    /** Whether only some tables are meant, so that things that belong to none of them are not touched. */
    boolean isRestricted() {
        return tables != null;
    }

    /** Whether it is the metadata that is created or dropped, whose hooks run then. */
    boolean isOfMetaData() {
        return ofMetaData;
    }

    boolean checks(CheckFirst kind) {
        return checked.contains(kind);
    }

    boolean checks(SchemaItem item) {
        return checks(
                switch (item.kind()) {
                    case SEQUENCE -> CheckFirst.SEQUENCES;
                    case TYPE -> CheckFirst.TYPES;
                });
    }
}
