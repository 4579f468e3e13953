package dev.athanor.dialect.mssql;

import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Syntax;
import dev.athanor.compile.TypeNames;
import dev.athanor.dialect.ReservedWords;
import java.util.Set;

/** How the versions of the server, as far as they differ, spell SQL. */
enum MsSqlVersion {
    /** 2005 to 2008 R2. */
    V2008("mssql2008", new NumberedSelects(), MsSqlTypeNames.WITH_LONG_TYPES),
    /** 2012 and later. */
    V2012("mssql", new TopSelects(), MsSqlTypeNames.NAMES);

    private final String dialect;
    private final Syntax syntax;

    MsSqlVersion(String dialect, TopSelects selects, TypeNames types) {
        this.dialect = dialect;
        syntax = new Syntax(
                "mssql",
                Features.of(
                        Feature.INSERT_RETURNING,
                        Feature.UPDATE_RETURNING,
                        Feature.DELETE_RETURNING,
                        Feature.OUTPUT_CLAUSE,
                        Feature.WITH_BEFORE_CHANGES,
                        Feature.IMPLICIT_RETURNING,
                        Feature.FULL_JOIN,
                        Feature.FETCH_FIRST,
                        Feature.SEQUENCES,
                        Feature.OPTIONAL_SEQUENCES,
                        Feature.IDENTITY_COLUMNS,
                        Feature.IDENTITY_INSERT,
                        Feature.MULTI_ROW_INSERT,
                        Feature.INTEGER_DIVISION,
                        Feature.ORDERS_WITHIN_GROUP,
                        Feature.LITERAL_FRAMES,
                        Feature.FLAT_SET_OPERATIONS,
                        Feature.SUBQUERIES_WITH_ALIAS,
                        Feature.PARAMETERS_NEVER_EQUAL),
                new Identifiers('[', ']', Words.RESERVED, 128).withDottedSchemas(),
                types,
                MsSqlCodecs.TABLE,
                MsSqlRenderers.builder(selects).build());
    }

    String dialect() {
        return dialect;
    }

    Syntax syntax() {
        return syntax;
    }

    /** A holder, since an enum's constants are made before its other constants. */
    private static final class Words {
        static final Set<String> RESERVED = ReservedWords.words("""
                add all alter and any as asc authorization backup begin between break browse bulk by cascade case check
                checkpoint close clustered coalesce collate column commit compute constraint contains containstable
                continue convert create cross current current_date current_time current_timestamp current_user cursor
                database dbcc deallocate declare default delete deny desc disk distinct distributed double drop dump
                else end errlvl escape except exec execute exists exit external fetch file fillfactor for foreign
                freetext freetexttable from full function goto grant group having holdlock identity identity_insert
                identitycol if in index inner insert intersect into is join key kill left like lineno load merge
                national nocheck nonclustered not null nullif of off offsets on open opendatasource openquery
                openrowset openxml option or order outer over percent pivot plan precision primary print proc
                procedure public raiserror read readtext reconfigure references replication restore restrict return
                revert revoke right rollback rowcount rowguidcol rule save schema securityaudit select
                semantickeyphrasetable semanticsimilaritydetailstable semanticsimilaritytable session_user set setuser
                shutdown some statistics system_user table tablesample textsize then to top tran transaction trigger
                truncate try_convert tsequal union unique unpivot update updatetext use user values varying view
                waitfor when where while with within writetext
                """);
    }
}
