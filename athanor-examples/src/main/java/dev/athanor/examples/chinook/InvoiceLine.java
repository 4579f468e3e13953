package dev.athanor.examples.chinook;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.numeric;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;
import java.math.BigDecimal;

/** A track on an invoice, at the price of that day. */
public class InvoiceLine extends Entity {
    /** The mapping. */
    public static final InvoiceLines INVOICE_LINE =
            Model.REGISTRY.map("InvoiceLine", InvoiceLine.class, InvoiceLine::new, InvoiceLines::new);

    /** The columns and relationships. */
    public static final class InvoiceLines extends Mapped<InvoiceLine> {
        public final Attribute<InvoiceLine, Integer> invoiceLineId = column("InvoiceLineId", INTEGER, primaryKey());
        public final Attribute<InvoiceLine, Integer> invoiceId =
                column("InvoiceId", INTEGER, notNull(), foreignKey(() -> Invoice.INVOICE.invoiceId));
        public final Attribute<InvoiceLine, Integer> trackId =
                column("TrackId", INTEGER, notNull(), foreignKey(() -> Track.TRACK.trackId));
        public final Attribute<InvoiceLine, BigDecimal> unitPrice = column("UnitPrice", numeric(10, 2), notNull());
        public final Attribute<InvoiceLine, Integer> quantity = column("Quantity", INTEGER, notNull());

        public final ToOne<InvoiceLine, Invoice> invoice =
                toOne("invoice", () -> Invoice.INVOICE, backPopulates(i -> i.lines));
        public final ToOne<InvoiceLine, Track> track =
                toOne("track", () -> Track.TRACK, backPopulates(t -> t.invoiceLines));

        private InvoiceLines(Scope<InvoiceLine> scope) {
            super(scope);
        }
    }
}
