/** Engine, dialects, schema and the SQL expression language. */
module dev.athanor.core {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires org.slf4j;
    requires com.zaxxer.hikari;

    exports dev.athanor.error;
}
