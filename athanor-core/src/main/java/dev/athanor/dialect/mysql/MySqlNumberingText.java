package dev.athanor.dialect.mysql;

import dev.athanor.compile.NumberingText;

/** How sequences of MariaDB count. */
final class MySqlNumberingText extends NumberingText {
    @Override
    protected String not(String option) {
        return option.equals("CYCLE") ? "NOCYCLE" : super.not(option);
    }
}
