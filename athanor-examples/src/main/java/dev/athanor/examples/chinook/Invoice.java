package dev.athanor.examples.chinook;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a customer bought at one time. */
public class Invoice extends Entity {
    /** The mapping. */
    public static final Invoices INVOICE = Model.REGISTRY.map("Invoice", Invoice.class, Invoice::new, Invoices::new);

    /** The columns and relationships. */
    public static final class Invoices extends Mapped<Invoice> {
        public final Attribute<Invoice, Integer> invoiceId = column("InvoiceId", INTEGER, primaryKey());
        public final Attribute<Invoice, Integer> customerId =
                column("CustomerId", INTEGER, notNull(), foreignKey(() -> Customer.CUSTOMER.customerId));
        public final Attribute<Invoice, LocalDateTime> invoiceDate = column("InvoiceDate", TIMESTAMP, notNull());
        public final Attribute<Invoice, String> billingAddress = column("BillingAddress", varchar(70));
        public final Attribute<Invoice, String> billingCity = column("BillingCity", varchar(40));
        public final Attribute<Invoice, String> billingState = column("BillingState", varchar(40));
        public final Attribute<Invoice, String> billingCountry = column("BillingCountry", varchar(40));
        public final Attribute<Invoice, String> billingPostalCode = column("BillingPostalCode", varchar(10));
        public final Attribute<Invoice, BigDecimal> total = column("Total", numeric(10, 2), notNull());

        public final ToOne<Invoice, Customer> customer =
                toOne("customer", () -> Customer.CUSTOMER, backPopulates(c -> c.invoices));
        public final ToMany<Invoice, InvoiceLine> lines = toMany(
                "lines",
                () -> InvoiceLine.INVOICE_LINE,
                backPopulates(i -> i.invoice),
                cascade(ALL, DELETE_ORPHAN),
                orderBy(i -> i.invoiceLineId));

        private Invoices(Scope<Invoice> scope) {
            super(scope);
        }
    }
}
