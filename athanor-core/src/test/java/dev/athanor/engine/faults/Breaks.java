package dev.athanor.engine.faults;

import java.net.URI;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The call does its work and returns what no driver may return for it. */
enum Breaks implements StubDriver.Fault {
    /** Null in place of an object. */
    NOTHING("null") {
        @Override
        boolean fits(StubDriver.Called call) {
            return !call.returned().isPrimitive() && !call.name().startsWith("ResultSet.get");
        }

        @Override
        @Nullable
        Object broken(Object result) {
            return null;
        }
    },
    /** Rows that are closed already. */
    CLOSED("closed") {
        @Override
        boolean fits(StubDriver.Called call) {
            return call.returned() == ResultSet.class;
        }

        @Override
        Object broken(Object result) throws Exception {
            ((ResultSet) result).close();
            return result;
        }
    },
    /** No keys of rows that were inserted, or no rows of a query. */
    NO_ROWS("no generated values|No row was found") {
        @Override
        boolean fits(StubDriver.Called call) {
            return call.returned() == ResultSet.class;
        }

        @Override
        Object broken(Object result) throws Exception {
            ResultSet rows = (ResultSet) result;
            while (rows.next()) {
                rows.getRow();
            }
            return rows;
        }
    },
    /** Another number of rows than were changed, or update counts for other rows than were sent. */
    COUNT("2 update counts for a batch of 3 rows") {
        @Override
        boolean fits(StubDriver.Called call) {
            return call.name().contains("Statement.execute")
                    && (call.returned() == int.class || call.returned() == int[].class);
        }

        @Override
        Object broken(Object result) {
            return result instanceof int[] counts ? Arrays.copyOf(counts, counts.length - 1) : (Object) 99;
        }
    },
    /** Update counts for more rows than were sent. */
    MORE_COUNTS("4 update counts for a batch of 3 rows") {
        @Override
        boolean fits(StubDriver.Called call) {
            return call.returned() == int[].class;
        }

        @Override
        Object broken(Object result) {
            int[] counts = (int[]) result;
            return Arrays.copyOf(counts, counts.length + 1);
        }
    },
    /** A value of another class. */
    CLASS("(Column|column) '\\w+'.* cannot be read") {
        @Override
        boolean fits(StubDriver.Called call) {
            return call.name().startsWith("ResultSet.get") && call.returned() != java.sql.Statement.class;
        }

        @Override
        Object broken(Object result) {
            return URI.create("urn:wrong");
        }
    };

    private final Pattern told;

    Breaks(String told) {
        this.told = Pattern.compile(told);
    }

    /** Whether a message says what is wrong, and where. */
    boolean isToldBy(StubDriver.Called call, String message) {
        boolean ofStatement = call.name().startsWith("PreparedStatement.execute")
                || call.name().endsWith(".prepareStatement");
        return told.matcher(message).find() && (!ofStatement || this == NO_ROWS || message.contains("[SQL: "));
    }

    /** Whether a call can be broken in this way. */
    abstract boolean fits(StubDriver.Called call);

    abstract @Nullable Object broken(@Nullable Object result) throws Exception;

    static Stream<Breaks> of(StubDriver.Called call) {
        return Stream.of(values()).filter(each -> each.fits(call));
    }

    @Override
    public @Nullable Object happen(StubDriver.Called call, StubDriver.Real real) throws Throwable {
        boolean opensNothing = this == NOTHING && call.name().equals("Driver.connect");
        return opensNothing ? null : broken(real.call());
    }
}
