package dev.athanor.orm;

import static dev.athanor.orm.model.Sample.SAMPLE;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.orm.model.Sample;
import dev.athanor.orm.model.Sample.Color;
import dev.athanor.orm.model.User;
import dev.athanor.orm.model.User.Users;
import dev.athanor.orm.session.Session;
import dev.athanor.sql.Row;
import dev.athanor.sql.Subquery;
import dev.athanor.testsupport.EachDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Entities and attributes in statements. */
class EntityQueryTest extends OrmTest {
    record NameAndId(String name, int id) {}

    private Session withUsers() {
        Session session = sessions.open();
        session.addAll(User.named("ed"), User.named("wendy"), User.named("mary"));
        session.commit();
        return session;
    }

    @EachDatabase
    void entitiesAndColumnsCanBeSelectedTogether() {
        try (Session session = withUsers()) {
            List<User> users = session.scalars(
                            select(USER).where(USER.name.ne("mary")).orderBy(USER.id))
                    .all();
            assertThat(users).extracting(User::getName).containsExactly("ed", "wendy");
            for (Row row : session.execute(select(USER, USER.name).orderBy(USER.name.desc()))
                    .all()) {
                User user = row.get(USER);
                assertThat(row.get(USER.name)).isEqualTo(user.getName());
            }
            assertThat(session.execute(select(USER.name).orderBy(USER.name)).all())
                    .containsExactly("ed", "mary", "wendy");
            assertThat(session.query(USER.name, USER.id)
                            .filter(USER.id.eq(2))
                            .one()
                            .get(USER.name))
                    .isEqualTo("wendy");
        }
    }

    @EachDatabase
    void bundlesMakeRecordsOfColumnsAndEntities() {
        try (Session session = withUsers()) {
            assertThat(session.execute(select(bundle(NameAndId::new, USER.name, USER.id))
                                    .orderBy(USER.id))
                            .all())
                    .containsExactly(new NameAndId("ed", 1), new NameAndId("wendy", 2), new NameAndId("mary", 3));
            record Pair(User user, String name) {}
            Pair pair = session.execute(
                            select(bundle(Pair::new, USER, USER.name)).where(USER.id.eq(3)))
                    .one();
            assertThat(pair.user() == session.get(USER, 3).orElseThrow()).isTrue();
            assertThat(pair.name()).isEqualTo("mary");
        }
    }

    @EachDatabase
    void bundlesOfOneShapeKeepTheirOwnFunctions() {
        try (Session session = withUsers()) {
            for (String prefix : List.of("a", "b")) {
                assertThat(session.execute(select(bundle((User user, String name) -> prefix + name, USER, USER.name))
                                        .where(USER.id.eq(1)))
                                .one())
                        .isEqualTo(prefix + "ed");
            }
        }
    }

    @EachDatabase
    void aliasesAreTypedInstancesOfTheMapping() {
        try (Session session = withUsers()) {
            Users other = aliased(USER, "other");
            List<Row> rows = session.execute(select(USER.name, other.name)
                            .join(other, other.id.eq(USER.id.plus(1)))
                            .orderBy(USER.id))
                    .all();
            assertThat(rows)
                    .extracting(row -> row.get(USER.name) + "-" + row.get(other.name))
                    .containsExactly("ed-wendy", "wendy-mary");
            Users anonymous = aliased(USER);
            User mary = session.execute(select(anonymous).where(anonymous.name.eq("mary")))
                    .one();
            assertThat(mary == session.get(USER, 3).orElseThrow()).isTrue();
        }
    }

    @EachDatabase
    void subqueriesAndExistsTakeEntities() {
        try (Session session = withUsers()) {
            Subquery lateNames = select(USER.id, USER.name).where(USER.id.gt(1)).subquery("late_names");
            assertThat(session.execute(select(lateNames.c(USER.name)).orderBy(lateNames.c(USER.id)))
                            .all())
                    .containsExactly("wendy", "mary");
            Users other = aliased(USER, "other");
            List<User> notLast = session.execute(select(USER)
                            .where(exists(select(other.id).where(other.id.gt(USER.id))))
                            .orderBy(USER.id))
                    .all();
            assertThat(notLast).extracting(User::getName).containsExactly("ed", "wendy");
            assertThat(session.scalar(select(count(USER.id)))).isEqualTo(3L);
        }
    }

    @EachDatabase
    void resultsSayWhenThereAreTooFewOrTooMany() {
        try (Session session = withUsers()) {
            assertThat(session.query(USER).filterBy("name", "ed").oneOrNone()).isPresent();
            assertThat(session.query(USER).filterBy("name", "nobody").oneOrNone())
                    .isEmpty();
            assertThat(session.query(USER).filterBy("name", "nobody").first()).isEmpty();
            assertThatThrownBy(
                            () -> session.query(USER).filterBy("name", "nobody").one())
                    .isInstanceOf(NoResultFoundException.class);
            assertThatThrownBy(() -> session.query(USER).one()).isInstanceOf(MultipleResultsFoundException.class);
            assertThat(session.query(USER).orderBy(USER.id).offset(1).limit(1).all())
                    .extracting(User::getName)
                    .containsExactly("wendy");
            assertThat(session.query(USER).orderBy(USER.name).stream()
                            .map(User::getName)
                            .toList())
                    .containsExactly("ed", "mary", "wendy");
        }
    }

    @EachDatabase
    void aPlainConnectionRefusesEntitiesAndReadsAttributes() {
        try (Session session = withUsers()) {
            engine.transact(c -> {
                assertThat(c.execute(select(USER.name).where(USER.id.eq(1))).one())
                        .isEqualTo("ed");
                assertThatThrownBy(() -> c.execute(select(USER)).all())
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("Session");
            });
        }
    }

    @EachDatabase
    void everyTypeComesBackAsItWent() {
        Sample sample = Sample.coded("full");
        Instant instant = Instant.parse("2024-03-31T01:30:00.123456Z");
        UUID uuid = UUID.fromString("00000000-0000-0001-ffff-ffffffffffff");
        SAMPLE.id.set(sample, 9_000_000_000L);
        SAMPLE.whole.set(sample, Integer.MIN_VALUE);
        SAMPLE.longText.set(sample, "it's \uD83D\uDE00 \\ %");
        SAMPLE.active.set(sample, true);
        SAMPLE.price.set(sample, new BigDecimal("-12345678.90"));
        SAMPLE.ratio.set(sample, 0.1);
        SAMPLE.day.set(sample, LocalDate.of(2024, 2, 29));
        SAMPLE.hour.set(sample, LocalTime.of(23, 59, 58));
        SAMPLE.moment.set(sample, LocalDateTime.of(2024, 3, 31, 2, 30, 1));
        SAMPLE.instant.set(sample, instant);
        SAMPLE.bytes.set(sample, new byte[] {0, -1, 39});
        SAMPLE.uuid.set(sample, uuid);
        SAMPLE.color.set(sample, Color.GREEN);
        try (Session session = sessions.open()) {
            session.addAll(sample, Sample.coded("empty"));
            session.commit();
        }
        try (Session session = sessions.open()) {
            Sample read = session.query(SAMPLE).filterBy("code", "full").one();
            assertThat(SAMPLE.id.get(read)).isEqualTo(9_000_000_000L);
            assertThat(SAMPLE.whole.get(read)).isEqualTo(Integer.MIN_VALUE);
            assertThat(SAMPLE.longText.get(read)).isEqualTo("it's \uD83D\uDE00 \\ %");
            assertThat(SAMPLE.active.get(read)).isTrue();
            assertThat(SAMPLE.price.get(read)).isEqualByComparingTo("-12345678.90");
            assertThat(SAMPLE.ratio.get(read)).isEqualTo(0.1);
            assertThat(SAMPLE.day.get(read)).isEqualTo(LocalDate.of(2024, 2, 29));
            assertThat(SAMPLE.hour.get(read)).isEqualTo(LocalTime.of(23, 59, 58));
            assertThat(SAMPLE.moment.get(read)).isEqualTo(LocalDateTime.of(2024, 3, 31, 2, 30, 1));
            assertThat(SAMPLE.instant.get(read)).isEqualTo(instant);
            assertThat(SAMPLE.bytes.get(read)).containsExactly(0, -1, 39);
            assertThat(SAMPLE.uuid.get(read)).isEqualTo(uuid);
            assertThat(SAMPLE.color.get(read)).isEqualTo(Color.GREEN);
            assertThat(SAMPLE.counter.get(read)).isEqualTo(7);
            assertThat(SAMPLE.token.get(read)).hasSize(36);
            Sample empty = session.query(SAMPLE).filterBy("code", "empty").one();
            for (Attribute<Sample, ?> attribute : Orm.inspect(SAMPLE).attributes()) {
                if (!List.of("id", "code", "counter", "token").contains(attribute.key())) {
                    assertThat(attribute.get(empty)).as(attribute.key()).isNull();
                }
            }
        }
    }
}
