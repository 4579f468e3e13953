package dev.athanor.dialect.oracle;

import dev.athanor.compile.Features;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SelectRenderer;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.ReservedWords;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How the versions of the server, as far as they differ, spell SQL. */
enum OracleVersion {
    /** Up to 11g. */
    V11("oracle11", false, false),
    /** 12c to 21c. */
    V12("oracle12", false, true),
    /** 23ai and later. */
    V23("oracle", true, true);

    private final String dialect;
    private final Syntax syntax;

    OracleVersion(String dialect, boolean booleans, boolean fetch) {
        this.dialect = dialect;
        Renderers.Builder renderers = OracleRenderers.builder(fetch ? new SelectRenderer() : new RownumSelects());
        if (booleans) {
            OracleRenderers.current(renderers);
        }
        syntax = new Syntax(
                "oracle",
                features(booleans),
                new Identifiers('"', '"', Words.RESERVED, fetch ? 128 : 30, OracleVersion::bytes).startingWithLetters(),
                booleans ? OracleTypeNames.NAMES : OracleTypeNames.WITHOUT_BOOLEANS,
                booleans ? OracleCodecs.TABLE : OracleCodecs.WITHOUT_BOOLEANS,
                renderers.build());
    }

    String dialect() {
        return dialect;
    }

    Syntax syntax() {
        return syntax;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Features features(boolean booleans) {
        Features common = Features.of(
                Feature.INSERT_RETURNING,
                Feature.UPDATE_RETURNING,
                Feature.DELETE_RETURNING,
                Feature.RETURNING_INTO,
                Feature.IMPLICIT_RETURNING,
                Feature.SEQUENCES,
                Feature.IDENTITY_COLUMNS,
                Feature.COMMENTS,
                Feature.TABLE_ALIAS_WITHOUT_AS,
                Feature.FROM_DUAL,
                Feature.TABLE_AROUND_FUNCTIONS,
                Feature.WITH_BEHIND_INSERT,
                Feature.FULL_JOIN,
                Feature.FRAME_DISTANCES,
                Feature.FETCH_FIRST,
                Feature.FETCH_PERCENT,
                Feature.LATERAL,
                Feature.NULLS_ORDERING,
                Feature.LABELS_NOT_IN_ORDER_BY,
                Feature.ORDERS_WITHIN_GROUP,
                Feature.HINTS_IN_COMMENT,
                Feature.PARAMETERS_NEVER_EQUAL);
        return booleans ? common.and(Feature.NATIVE_BOOLEAN, Feature.FRAME_GROUPS, Feature.FRAME_EXCLUSION) : common;
    }

    /** A holder, since an enum's constants are made before its other constants. */
    private static final class Words {
        static final Set<String> RESERVED = ReservedWords.words("""
                access add all alter and any as asc audit between by char check cluster column column_value comment
                compress connect create current date decimal default delete desc distinct drop else exclusive exists
                file float for from grant group having identified immediate in increment index initial insert integer
                intersect into is level like lock long maxextents minus mlslabel mode modify nested_table_id noaudit
                nocompress not nowait null number of offline on online option or order pctfree prior public raw
                rename resource revoke rowid rownum rows select session set share size smallint start successful
                synonym sysdate table then to trigger uid union unique update user validate values varchar varchar2
                view whenever where with
                """);
    }
}
