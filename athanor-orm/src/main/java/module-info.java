/** Mappings, sessions and the unit of work. */
module dev.athanor.orm {
    requires static transitive org.jspecify;
    requires transitive dev.athanor.core;
}
