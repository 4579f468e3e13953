/** Mappings, sessions and the unit of work. */
module dev.athanor.orm {
    requires static transitive org.jspecify;
    requires transitive dev.athanor.core;
    requires org.slf4j;

    exports dev.athanor.orm;
    exports dev.athanor.orm.ext;
    exports dev.athanor.orm.query;
    exports dev.athanor.orm.session;

    uses dev.athanor.orm.EntityState.Provider;

    provides dev.athanor.orm.EntityState.Provider with
            dev.athanor.orm.state.InstanceStates;
    provides dev.athanor.sql.Lowering with
            dev.athanor.orm.query.EntityLowering;
}
