package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
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
import dev.athanor.orm.ToOne;

/** Buys tracks, and is looked after by an employee. */
public class Customer extends Entity {
    /** The mapping. */
    public static final Customers CUSTOMER =
            Model.REGISTRY.map("Customer", Customer.class, Customer::new, Customers::new);

    /** The columns and relationships. */
    public static final class Customers extends Mapped<Customer> {
        public final Attribute<Customer, Integer> customerId = column("CustomerId", INTEGER, primaryKey());
        public final Attribute<Customer, String> firstName = column("FirstName", varchar(40), notNull());
        public final Attribute<Customer, String> lastName = column("LastName", varchar(20), notNull());
        public final Attribute<Customer, String> company = column("Company", varchar(80));
        public final Attribute<Customer, String> address = column("Address", varchar(70));
        public final Attribute<Customer, String> city = column("City", varchar(40));
        public final Attribute<Customer, String> state = column("State", varchar(40));
        public final Attribute<Customer, String> country = column("Country", varchar(40));
        public final Attribute<Customer, String> postalCode = column("PostalCode", varchar(10));
        public final Attribute<Customer, String> phone = column("Phone", varchar(24));
        public final Attribute<Customer, String> fax = column("Fax", varchar(24));
        public final Attribute<Customer, String> email = column("Email", varchar(60), notNull());
        public final Attribute<Customer, Integer> supportRepId =
                column("SupportRepId", INTEGER, foreignKey(() -> Employee.EMPLOYEE.employeeId));

        public final ToOne<Customer, Employee> supportRep =
                toOne("supportRep", () -> Employee.EMPLOYEE, backPopulates(e -> e.customers));
        public final ToMany<Customer, Invoice> invoices =
                toMany("invoices", () -> Invoice.INVOICE, backPopulates(i -> i.customer), orderBy(i -> i.invoiceId));

        private Customers(Scope<Customer> scope) {
            super(scope);
        }
    }
}
