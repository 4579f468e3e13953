package dev.athanor.dialect;

/** How the connections of an engine are kept. */
public enum PoolKind {
    /** Several, handed out and taken back. */
    POOLED,
    /** One, which lives as long as the engine and serves one user at a time: a database in memory lives in it. */
    PINNED,
    /** None: each user gets a new one. */
    NONE
}
