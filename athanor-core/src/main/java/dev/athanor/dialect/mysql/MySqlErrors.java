package dev.athanor.dialect.mysql;

import dev.athanor.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/** What the error numbers of MySQL and MariaDB mean where their SQLState, often HY000, does not say it. */
final class MySqlErrors {
    private MySqlErrors() {}

    static @Nullable ErrorKind kind(int number) {
        return switch (number) {
            case 1048, 1062, 1169, 1215, 1216, 1217, 1364, 1451, 1452, 1557, 1586, 1761, 1762, 3819, 4025 ->
                ErrorKind.INTEGRITY; // null, duplicate, no default for a NOT NULL column, foreign key, check
            case 1205, 1317, 1907, 1969, 3024, 3572 ->
                ErrorKind.TIMEOUT; // lock wait, killed query, execution time, NOWAIT
            case 1020, 1213, 3101, 3058 -> ErrorKind.CONFLICT; // record changed since last read, deadlock
            case 1053, 1077, 1079, 1927, 2006, 2013, 2055, 3169, 4031 -> ErrorKind.DISCONNECT; // shutdown, killed, gone
            case 1040, 1041, 1044, 1045, 1049, 1129, 1130, 1142, 1143, 1203, 1226, 1792 ->
                ErrorKind.OPERATIONAL; // too many connections, access denied, unknown database, read only
            case 1264, 1265, 1292, 1365, 1366, 1367, 1406, 1411, 1441, 1690, 3156 -> ErrorKind.DATA;
            case 1235, 1286, 1289 -> ErrorKind.NOT_SUPPORTED;
            default -> null;
        };
    }
}
