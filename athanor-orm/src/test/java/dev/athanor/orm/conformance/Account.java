package dev.athanor.orm.conformance;

import static dev.athanor.schema.Schema.defaultValue;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import org.jspecify.annotations.Nullable;

/** The mapping {@code uniq}. */
final class Account extends Entity {
    static final Accounts ACCOUNT = Mappings.UNIQ.map("accounts", Account.class, Account::new, Accounts::new);

    static final class Accounts extends Mapped<Account> {
        final Attribute<Account, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Account, String> email = column("email", VARCHAR, notNull(), unique());
        final Attribute<Account, Integer> score = column("score", INTEGER, notNull(), defaultValue(0));

        private Accounts(Scope<Account> scope) {
            super(scope);
        }
    }

    @Nullable
    Integer getId() {
        return ACCOUNT.id.get(this);
    }

    Account setId(@Nullable Integer id) {
        ACCOUNT.id.set(this, id);
        return this;
    }

    @Nullable
    String getEmail() {
        return ACCOUNT.email.get(this);
    }

    Account setEmail(@Nullable String email) {
        ACCOUNT.email.set(this, email);
        return this;
    }

    @Nullable
    Integer getScore() {
        return ACCOUNT.score.get(this);
    }

    Account setScore(@Nullable Integer score) {
        ACCOUNT.score.set(this, score);
        return this;
    }
}
