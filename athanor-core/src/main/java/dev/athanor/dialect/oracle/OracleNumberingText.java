package dev.athanor.dialect.oracle;

import dev.athanor.compile.NumberingText;
import dev.athanor.schema.Numbering;
import java.util.List;

/** How sequences and identities of Oracle count. */
final class OracleNumberingText extends NumberingText {
    @Override
    protected String not(String option) {
        return "NO" + option;
    }

    @Override
    protected List<String> further(Numbering numbering) {
        Boolean ordered = numbering.options().get(OracleOptions.ORDER);
        return ordered == null ? List.of() : List.of(ordered ? "ORDER" : "NOORDER");
    }
}
