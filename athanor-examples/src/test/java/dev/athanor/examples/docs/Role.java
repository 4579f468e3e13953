package dev.athanor.examples.docs;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import java.util.List;

public class Role extends Entity {
    // doc: roles
    public static final Roles ROLE = Model.REGISTRY.map("roles", Role.class, Role::new, Roles::new);

    public static final Table USER_ROLES = Table.of(
            "user_roles",
            Model.REGISTRY.metadata(),
            Schema.column("user_id", INTEGER, primaryKey(), foreignKey(() -> User.USER.id)),
            Schema.column("role_id", INTEGER, primaryKey(), foreignKey(() -> ROLE.id)));

    public static final class Roles extends Mapped<Role> {
        public final Attribute<Role, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Role, String> title = column("title", varchar(20), notNull());
        public final ToMany<Role, User> users =
                toMany("users", () -> User.USER, secondary(() -> USER_ROLES), backPopulates(u -> u.roles));

        private Roles(Scope<Role> scope) {
            super(scope);
        }
    }
    // end

    public Integer getId() {
        return ROLE.id.get(this);
    }

    public String getTitle() {
        return ROLE.title.get(this);
    }

    public Role setTitle(String title) {
        ROLE.title.set(this, title);
        return this;
    }

    public List<User> getUsers() {
        return ROLE.users.get(this);
    }
}
