package dev.athanor.orm.session;

/** What the options of a session factory set; lives only while the factory is made. */
public final class SessionSettings {
    boolean autoflush = true;
    boolean expireOnCommit = true;

    SessionSettings() {}
}
