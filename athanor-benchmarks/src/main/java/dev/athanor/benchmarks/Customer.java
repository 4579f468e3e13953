package dev.athanor.benchmarks;

import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import java.util.Objects;

/** A customer as an entity. */
final class Customer extends Entity {
    static final Customers CUSTOMER = Model.REGISTRY.map("customer", Customer.class, Customer::new, Customers::new);

    static final class Customers extends Mapped<Customer> {
        final Attribute<Customer, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Customer, String> name = column("name", varchar(50), notNull());
        final Attribute<Customer, String> description = column("description", varchar(200), notNull());
        final Attribute<Customer, Integer> age = column("age", INTEGER, notNull());

        private Customers(Scope<Customer> scope) {
            super(scope);
        }
    }

    static Customer of(CustomerRow row) {
        return new Customer()
                .setName(row.name())
                .setDescription(row.description())
                .setAge(row.age());
    }

    int getId() {
        return Objects.requireNonNull(CUSTOMER.id.get(this));
    }

    String getName() {
        return Objects.requireNonNull(CUSTOMER.name.get(this));
    }

    Customer setName(String name) {
        CUSTOMER.name.set(this, name);
        return this;
    }

    String getDescription() {
        return Objects.requireNonNull(CUSTOMER.description.get(this));
    }

    Customer setDescription(String description) {
        CUSTOMER.description.set(this, description);
        return this;
    }

    int getAge() {
        return Objects.requireNonNull(CUSTOMER.age.get(this));
    }

    Customer setAge(int age) {
        CUSTOMER.age.set(this, age);
        return this;
    }
}
