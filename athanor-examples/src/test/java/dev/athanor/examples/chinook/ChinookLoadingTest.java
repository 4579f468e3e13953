package dev.athanor.examples.chinook;

import static dev.athanor.examples.chinook.Customer.CUSTOMER;
import static dev.athanor.examples.chinook.Employee.EMPLOYEE;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.Orm.subqueryload;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.orm.Load;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** However relationships are loaded, the same entities come out: on every database, and with the whole script on real data. */
class ChinookLoadingTest {
    private final AtomicInteger statements = new AtomicInteger();
    private final String path = System.getProperty("chinook.script", "");
    private final int limit =
            path.isEmpty() ? 2 : 4; // so that employees with customers and with reports are among them

    @EachDatabase
    void twoCollectionsAndTwoLevelsUnderALimit(Database database) throws IOException {
        String script = path.isEmpty() ? ChinookTest.store() : Files.readString(Path.of(path));
        ExecutionListener counter = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                statements.incrementAndGet();
            }
        };
        try (Engine source = Engine.create("sqlite:///:memory:");
                Engine target = Engine.create(database.athanorUrl(), EngineOption.listener(counter))) {
            source.transact(SqlScript.parse(script)::run);
            DatabaseCopy.run(Model.metadata(), source, target);
            SessionFactory sessions = SessionFactory.of(target);
            List<String> selected = described(
                    sessions,
                    5,
                    selectinload(EMPLOYEE.customers).selectinload(CUSTOMER.invoices),
                    selectinload(EMPLOYEE.reports).selectinload(EMPLOYEE.reports));
            assertThat(selected)
                    .hasSize(limit)
                    .anyMatch(line -> line.matches(".*\\{.*\\{.*"))
                    .anyMatch(line -> line.contains("["));
            assertThat(described(
                            sessions,
                            1,
                            joinedload(EMPLOYEE.customers).joinedload(CUSTOMER.invoices),
                            joinedload(EMPLOYEE.reports).joinedload(EMPLOYEE.reports)))
                    .isEqualTo(selected);
            assertThat(described(
                            sessions,
                            5,
                            subqueryload(EMPLOYEE.customers).subqueryload(CUSTOMER.invoices),
                            subqueryload(EMPLOYEE.reports).subqueryload(EMPLOYEE.reports)))
                    .isEqualTo(selected);
        }
    }

    @SafeVarargs
    private List<String> described(SessionFactory sessions, int expected, Load<Employee>... options) {
        try (Session session = sessions.open()) {
            statements.set(0);
            List<Employee> found = session.scalars(select(EMPLOYEE)
                            .options(options)
                            .orderBy(EMPLOYEE.lastName, EMPLOYEE.employeeId)
                            .limit(limit))
                    .all();
            assertThat(statements).hasValueLessThanOrEqualTo(expected);
            statements.set(0);
            List<String> lines = new ArrayList<>();
            for (Employee employee : found) {
                lines.add(described(employee, 2));
            }
            assertThat(statements).as("all was loaded").hasValue(0);
            return lines;
        }
    }

    private static String described(Employee employee, int levels) {
        StringBuilder line = new StringBuilder(employee.getName());
        if (levels == 2) {
            for (Customer customer : employee.getCustomers()) {
                line.append(" [").append(CUSTOMER.email.get(customer));
                CUSTOMER.invoices
                        .get(customer)
                        .forEach(invoice -> line.append(' ').append(Invoice.INVOICE.invoiceId.get(invoice)));
                line.append(']');
            }
        }
        if (levels > 0) {
            for (Employee report : EMPLOYEE.reports.get(employee)) {
                line.append(" {").append(described(report, levels - 1)).append('}');
            }
        }
        return line.toString();
    }
}
