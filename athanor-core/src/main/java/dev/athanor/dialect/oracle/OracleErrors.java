package dev.athanor.dialect.oracle;

import dev.athanor.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/** What the numbers of ORA errors mean, whose SQLStates are few. Numbers from 17000 are the driver's. */
final class OracleErrors {
    private OracleErrors() {}

    static @Nullable ErrorKind kind(int number) {
        return switch (number) {
            case 1, 1400, 1407, 2290, 2291, 2292 -> ErrorKind.INTEGRITY; // unique, null, check, parent, child
            case 1401, 1426, 1438, 1476, 1489, 1722, 6502, 12899, 22835 -> ErrorKind.DATA; // too large, no number
            case 1830, 1839, 1840, 1841, 1843, 1846, 1847, 1849, 1850, 1851, 1852, 1858, 1861 ->
                ErrorKind.DATA; // no date or time
            case 51, 54, 1013, 4021, 30006 -> ErrorKind.TIMEOUT; // resource busy, cancelled, lock wait
            case 60, 8176, 8177 -> ErrorKind.CONFLICT; // deadlock, cannot serialize
            case 28, 1012, 1033, 1034, 1041, 1089, 1090, 1092, 2396, 3113, 3114, 3135 ->
                ErrorKind.DISCONNECT; // killed, not logged on, shut down, idle for too long, end of file
            case 12153, 12528, 12537, 12541, 12547, 12570, 12571, 25408 -> ErrorKind.DISCONNECT; // the network
            case 17002, 17008, 17410, 17447, 17800 -> ErrorKind.DISCONNECT; // as the driver sees it
            case 18, 20, 1005, 1017, 28000, 28001 -> ErrorKind.OPERATIONAL; // sessions, processes, log on
            case 1536, 1555, 1652, 1653, 1654, 1658, 1688, 4030, 4031 -> ErrorKind.OPERATIONAL; // space, memory
            case 12154, 12505, 12514, 12516, 12519, 12520 -> ErrorKind.OPERATIONAL; // the listener does not know it
            case 600, 7445 -> ErrorKind.INTERNAL;
            case 439, 3001, 17023 -> ErrorKind.NOT_SUPPORTED;
            case 17003, 17006, 17011, 17041, 17068 -> ErrorKind.INTERFACE; // wrong column, closed, missing parameter
            case 955, 1031, 1732, 1733, 2289, 4043, 6550 -> ErrorKind.PROGRAMMING; // names, privileges, PL/SQL
            default -> number >= 900 && number <= 999 ? ErrorKind.PROGRAMMING : null; // the parser's
        };
    }
}
