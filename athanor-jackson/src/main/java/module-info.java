/** JSON columns through Jackson. */
module dev.athanor.jackson {
    requires static transitive org.jspecify;
    requires transitive dev.athanor.core;
    requires transitive com.fasterxml.jackson.databind;

    exports dev.athanor.jackson;

    provides dev.athanor.types.JsonMapper with
            dev.athanor.jackson.JacksonMapper;
}
