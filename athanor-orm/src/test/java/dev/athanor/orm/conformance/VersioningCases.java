package dev.athanor.orm.conformance;

import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.Versioned.Doc.DOC;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

import dev.athanor.orm.conformance.Versioned.Doc;
import dev.athanor.orm.conformance.Versioned.TensDoc;
import dev.athanor.orm.session.Session;
import java.util.Map;
import java.util.function.Consumer;

/** The cases of the area {@code versioning}. */
final class VersioningCases {
    private VersioningCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-versioning-001", VersioningCases::counted),
                Map.entry("orm-versioning-004", VersioningCases::twoRows),
                Map.entry("orm-versioning-005", VersioningCases::inTens),
                Map.entry("orm-versioning-008", VersioningCases::deletedMeanwhile),
                Map.entry("orm-versioning-009", VersioningCases::staleMerge));
    }

    private static void counted(Scenario c) {
        Session s = c.session();
        Doc d = Doc.of(null, "n");
        c.step(out -> {
            s.add(d);
            s.flush();
            out.value(d.getVersion());
        });
        c.step(out -> {
            d.setTitle("m");
            s.flush();
            out.value(d.getVersion());
        });
    }

    private static void twoRows(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            for (Doc d : s.scalars(select(DOC).orderBy(DOC.id)).all()) {
                d.setTitle(d.getTitle() + "!");
            }
            s.flush();
            out.value(c.rows("select id, title, version from docs order by id"));
        });
    }

    private static void inTens(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            TensDoc d = new TensDoc();
            TensDoc.DOC.title.set(d, "a");
            s.add(d);
            s.flush();
            out.value(TensDoc.DOC.version.get(d));
            TensDoc.DOC.title.set(d, "b");
            s.flush();
            out.value(TensDoc.DOC.version.get(d));
        });
    }

    private static void deletedMeanwhile(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Address a = s.get(ADDRESS, 3).orElseThrow();
            s.connection().execute(text("DELETE FROM addresses WHERE id = 3"));
            s.delete(a);
            s.flush();
        });
    }

    private static void staleMerge(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Doc d = s.get(DOC, 1).orElseThrow();
            s.expunge(d);
            s.commit();
            c.sessions().transact(o -> o.get(DOC, 1).orElseThrow().setTitle("other"));
            s.merge(d);
        });
    }
}
