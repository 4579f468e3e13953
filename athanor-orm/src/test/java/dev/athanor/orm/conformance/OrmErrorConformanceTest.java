package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.makeTransientToDetached;
import static dev.athanor.orm.Orm.raiseload;
import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.StatementException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.session.Session;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.ErrorCase;
import dev.athanor.testsupport.conformance.ErrorOutcome;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;

/** What SQLAlchemy's ORM refuses is refused here, with an exception of the same place in the tree that names the same facts. */
class OrmErrorConformanceTest {
    private interface Attempt {
        void run(Session session) throws Exception;
    }

    /** By case, what is done in a session on the rows of the mapping {@code blog}; the last call is the one that is refused. */
    private static final Map<String, Attempt> ATTEMPTS = new TreeMap<>(Map.ofEntries(
            Map.entry("errors-orm_config-001", s -> new Registry().map("t", Keyless.class, Keyless::new, T::new)),
            Map.entry("errors-orm_config-005", s -> BrokenMappings.TwoKeys.REGISTRY.configure()),
            Map.entry("errors-orm_config-008", s -> BrokenMappings.OwnedByMany.REGISTRY.configure()),
            Map.entry("errors-orm_config-010", s -> BrokenMappings.Overlapping.REGISTRY.configure()),
            Map.entry("errors-orm_config-018", s -> {
                assertThatThrownBy(BrokenMappings.LeadsNowhere.REGISTRY::configure)
                        .isInstanceOf(InvalidRequestException.class);
                s.add(new BrokenMappings.LeadsNowhere.T());
            }),
            Map.entry("errors-orm_session-001", s -> {
                User u = s.getOne(USER, 1);
                s.expunge(u);
                u.getAddresses().size();
            }),
            Map.entry("errors-orm_query-001", s -> s.query(USER).filterBy("nope", 1)),
            Map.entry("errors-orm_query-002", s -> select(USER).filterBy("nope", 1)),
            Map.entry(
                    "errors-orm_query-013",
                    s -> s.scalars(select(USER).options(joinedload(ADDRESS.user)))
                            .all()),
            Map.entry(
                    "errors-orm_query-017",
                    s -> s.scalars(select(USER)
                                    .options(raiseload(USER.addresses))
                                    .limit(1))
                            .one()
                            .getAddresses()
                            .size()),
            Map.entry(
                    "errors-orm_query-018",
                    s -> s.scalars(select(USER).options(joinedload(USER.addresses)))
                            .all()),
            Map.entry(
                    "errors-orm_query-019",
                    s -> s.scalars(select(USER)
                                    .options(joinedload(USER.addresses))
                                    .executionOptions(options -> options.fetchSize(2)))
                            .unique()
                            .all()),
            Map.entry("errors-orm_query-020", s -> s.query(USER).limit(1).filter(USER.id.eq(1))),
            Map.entry("errors-orm_session-005", s -> {
                User u = new User().setName("p");
                s.add(u);
                s.refresh(u);
            }),
            Map.entry("errors-orm_session-006", s -> s.delete(new User().setName("x"))),
            Map.entry("errors-orm_session-007", s -> s.expunge(new User().setName("x"))),
            Map.entry("errors-orm_session-011", s -> {
                s.add(new User().setId(1).setName("dup"));
                assertThatThrownBy(s::flush).isInstanceOf(IntegrityException.class);
                s.scalar(select(USER.name));
            }),
            Map.entry("errors-orm_session-012", s -> {
                s.add(new User().setId(1).setName("dup"));
                s.flush();
            }),
            Map.entry("errors-orm_session-013", s -> {
                s.add(new User());
                s.flush();
            }),
            Map.entry("errors-orm_session-017", s -> s.getOne(USER, 99)),
            Map.entry("errors-orm_session-020", s -> {
                User u = s.getOne(USER, 3);
                s.delete(u);
                s.flush();
                s.add(u);
            }),
            Map.entry(
                    "errors-orm_session-023",
                    s -> s.transact(x -> {
                        x.commit();
                        x.execute(select(USER));
                    })),
            Map.entry("errors-orm_session-024", s -> {
                User u = s.getOne(USER, 1);
                User other = new User().setId(u.getId());
                makeTransientToDetached(other);
                s.add(other);
            }),
            Map.entry("errors-orm_session-025", s -> {
                User u = s.getOne(USER, 1);
                s.add(new User().setId(u.getId()).setName("x"));
                s.flush();
            }),
            Map.entry("errors-orm_session-026", s -> {
                User u = s.getOne(USER, 3);
                s.connection().execute(text("DELETE FROM users WHERE id = 3"));
                u.setName("q");
                s.flush();
            }),
            Map.entry("errors-orm_session-027", s -> {
                Versioned.Doc d = s.getOne(Versioned.Doc.DOC, 1);
                s.connection().execute(text("UPDATE docs SET version = 9"));
                d.setTitle("q");
                s.flush();
            }),
            Map.entry("errors-orm_session-032", s -> {
                s.add(new Lines.Line().setItem(s.getOne(Lines.Item.ITEM, 3)));
                s.flush();
            })));

    /** Cases on the rows of other mappings. */
    private static final Map<String, String> MAPPINGS =
            Map.of("errors-orm_session-027", "versioned", "errors-orm_session-032", "assoc");

    static final class Keyless extends Entity {}

    static final class T extends Mapped<Keyless> {
        final Attribute<Keyless, Integer> x = column("x", INTEGER);

        private T(Scope<Keyless> scope) {
            super(scope);
        }
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        return ATTEMPTS.entrySet().stream().map(entry -> {
            ErrorCase one = ConformanceCases.error(entry.getKey());
            return DynamicTest.dynamicTest(
                    one.toString(), () -> ConformanceReport.check(one, "sqlite", () -> outcome(one, entry.getValue())));
        });
    }

    private static @Nullable ErrorOutcome outcome(ErrorCase one, Attempt attempt) throws Exception {
        try (Scenario scenario = new Scenario(MAPPINGS.getOrDefault(one.id(), "blog"), true)) {
            if (one.warning()) {
                return warned(() -> attempt.run(scenario.session()));
            }
            attempt.run(scenario.session());
            return null;
        } catch (StatementException e) {
            return ErrorOutcome.thrown(e).carrying(e.statement(), e.parameters());
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static ErrorOutcome warned(Step step) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("athanor.orm");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            step.run();
        } finally {
            logger.detachAppender(appender);
        }
        return ErrorOutcome.warned(
                appender.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("; ")));
    }
}
