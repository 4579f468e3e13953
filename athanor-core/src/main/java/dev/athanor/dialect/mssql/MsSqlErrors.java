package dev.athanor.dialect.mssql;

import dev.athanor.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/** What the error numbers of SQL Server mean, whose SQLStates the driver makes of severities. */
final class MsSqlErrors {
    private MsSqlErrors() {}

    static @Nullable ErrorKind kind(int number) {
        return switch (number) {
            case 515, 547, 1505, 2601, 2627 -> ErrorKind.INTEGRITY; // null, foreign key or check, unique
            case 220, 232, 241, 242, 244, 245, 248, 295, 296, 298, 2628, 8114, 8115, 8134, 8152, 8169, 9806, 9807 ->
                ErrorKind.DATA; // conversion, overflow, division by zero, truncation
            case 1205, 3960, 3961, 41302, 41305, 41325 -> ErrorKind.CONFLICT; // deadlock, snapshot, serializable
            case 1222, 3617, 8645 -> ErrorKind.TIMEOUT; // lock, attention, wait for memory
            case 233, 596, 4014, 6005, 6006, 10053, 10054, 10060, 17142, 17184 ->
                ErrorKind.DISCONNECT; // killed, shut down, network
            case 701, 1101, 1105, 3041, 4060, 4064, 9002, 18452, 18456, 18486, 18488 ->
                ErrorKind.OPERATIONAL; // memory, space, log on
            case 10928, 10929, 40197, 40501, 40544, 40549, 40550, 40613, 49918, 49919, 49920 ->
                ErrorKind.OPERATIONAL; // the cloud is busy
            case 102, 103, 105, 109, 110, 120, 121, 137, 156, 170, 174, 195, 201, 206, 207, 208, 209, 213, 229, 230 ->
                ErrorKind.PROGRAMMING; // syntax, names, privileges
            case 262, 264, 297, 334, 402, 529, 544, 545, 1033, 1785, 2705, 2714, 2760, 2812, 3701, 3726, 4104, 4108 ->
                ErrorKind.PROGRAMMING;
            case 8101, 8102, 8117, 8120, 8144, 8155, 8156, 8162, 8178, 10700, 10709 -> ErrorKind.PROGRAMMING;
            case 605, 823, 824, 825, 3624, 8967 -> ErrorKind.INTERNAL; // damaged pages, failed assertions
            default -> null;
        };
    }
}
