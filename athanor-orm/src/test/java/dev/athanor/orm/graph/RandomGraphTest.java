package dev.athanor.orm.graph;

import static dev.athanor.orm.model.Author.AUTHOR;
import static dev.athanor.orm.model.Keyword.KEYWORD;
import static dev.athanor.orm.model.Note.NOTE;
import static dev.athanor.orm.model.Post.POST;
import static dev.athanor.orm.model.Profile.PROFILE;
import static dev.athanor.orm.model.TreeNode.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.model.Author;
import dev.athanor.orm.model.TreeNode;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Whatever is done to a graph of entities: memory, database and what should be agree, after commit and after rollback. */
class RandomGraphTest {
    private static final int SEEDS = 30;

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        Author.REGISTRY.include(AUTHOR, POST, NOTE, PROFILE, KEYWORD);
        Author.REGISTRY.metadata().createAll(engine);
        TreeNode.REGISTRY.include(NODE);
        TreeNode.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @EachDatabase
    void memoryAndDatabaseAgree() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            play(seed);
            sessions.transact(s -> {
                s.query(NOTE).all().forEach(s::delete);
                s.query(POST).all().forEach(s::delete);
                s.query(KEYWORD).all().forEach(s::delete);
                s.query(AUTHOR).all().forEach(s::delete);
                s.query(NODE).all().forEach(s::delete);
            });
            assertThat(stored()).isEmpty();
        }
    }

    private void play(int seed) {
        Random random = new Random(seed);
        try (Session session = sessions.open()) {
            Shadow committed = new Shadow();
            Player player = new Player(session, random, committed.copy());
            for (int round = 0; round < 8; round++) {
                for (int i = random.nextInt(25); i >= 0; i--) {
                    player.step();
                }
                String where = "seed " + seed + ", round " + round;
                if (random.nextBoolean()) {
                    playInSavepoint(session, player, random, where);
                }
                if (random.nextInt(3) == 0) {
                    session.rollback();
                    player.shadow = committed.copy();
                } else {
                    player.flush();
                    assertThat(player.shadow.linesInMemory())
                            .as("before commit, " + where)
                            .isEqualTo(player.shadow.lines());
                    session.commit();
                    committed = player.shadow.copy();
                }
                assertThat(stored()).as("stored, " + where).isEqualTo(committed.lines());
                assertThat(player.shadow.linesInMemory())
                        .as("in memory, " + where)
                        .isEqualTo(committed.lines());
                session.commit();
            }
        }
    }

    private static void playInSavepoint(Session session, Player player, Random random, String where) {
        player.flush();
        Shadow before = player.shadow.copy();
        NestedTransaction savepoint = session.beginNested();
        for (int i = random.nextInt(15); i >= 0; i--) {
            player.step();
        }
        if (random.nextBoolean()) {
            player.flush();
            savepoint.commit();
        } else {
            savepoint.rollback();
            player.shadow = before;
        }
        assertThat(player.shadow.linesInMemory())
                .as("behind a savepoint, " + where)
                .isEqualTo(player.shadow.lines());
    }

    private Set<String> stored() {
        return sessions.call(s -> Shadow.lines(
                s.query(AUTHOR).all(),
                s.query(POST).all(),
                s.query(NOTE).all(),
                s.query(KEYWORD).all(),
                s.query(NODE).all()));
    }
}
