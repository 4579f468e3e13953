package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works in the store, for another employee unless it is the head of it. */
public class Employee extends Entity {
    /** The mapping. */
    public static final Employees EMPLOYEE =
            Model.REGISTRY.map("Employee", Employee.class, Employee::new, Employees::new);

    /** The columns and relationships. */
    public static final class Employees extends Mapped<Employee> {
        public final Attribute<Employee, Integer> employeeId = column("EmployeeId", INTEGER, primaryKey());
        public final Attribute<Employee, String> lastName = column("LastName", varchar(20), notNull());
        public final Attribute<Employee, String> firstName = column("FirstName", varchar(20), notNull());
        public final Attribute<Employee, String> title = column("Title", varchar(30));
        public final Attribute<Employee, Integer> reportsTo =
                column("ReportsTo", INTEGER, foreignKey(() -> Employee.EMPLOYEE.employeeId));
        public final Attribute<Employee, LocalDateTime> birthDate = column("BirthDate", TIMESTAMP);
        public final Attribute<Employee, LocalDateTime> hireDate = column("HireDate", TIMESTAMP);
        public final Attribute<Employee, String> address = column("Address", varchar(70));
        public final Attribute<Employee, String> city = column("City", varchar(40));
        public final Attribute<Employee, String> state = column("State", varchar(40));
        public final Attribute<Employee, String> country = column("Country", varchar(40));
        public final Attribute<Employee, String> postalCode = column("PostalCode", varchar(10));
        public final Attribute<Employee, String> phone = column("Phone", varchar(24));
        public final Attribute<Employee, String> fax = column("Fax", varchar(24));
        public final Attribute<Employee, String> email = column("Email", varchar(60));

        public final ToOne<Employee, Employee> manager =
                toOne("manager", () -> Employee.EMPLOYEE, backPopulates(e -> e.reports));
        public final ToMany<Employee, Employee> reports =
                toMany("reports", () -> Employee.EMPLOYEE, backPopulates(e -> e.manager), orderBy(e -> e.employeeId));
        public final ToMany<Employee, Customer> customers = toMany(
                "customers", () -> Customer.CUSTOMER, backPopulates(c -> c.supportRep), orderBy(c -> c.customerId));

        private Employees(Scope<Employee> scope) {
            super(scope);
        }
    }

    public String getName() {
        return EMPLOYEE.firstName.get(this) + " " + EMPLOYEE.lastName.get(this);
    }

    public @Nullable String getTitle() {
        return EMPLOYEE.title.get(this);
    }

    public @Nullable Employee getManager() {
        return EMPLOYEE.manager.get(this);
    }

    public List<Customer> getCustomers() {
        return EMPLOYEE.customers.get(this);
    }
}
