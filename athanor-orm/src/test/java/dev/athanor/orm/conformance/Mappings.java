package dev.athanor.orm.conformance;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.testsupport.conformance.OrmCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The mappings of the cases by their names there, and the rows that are given. */
final class Mappings {
    static final Registry BLOG = new Registry();
    static final Registry UNIQ = new Registry();
    static final Registry COMPOSITE_KEY = new Registry();
    static final Registry HYBRID = new Registry();

    /** Cases of a mapping whose relationships have other options there. */
    private static final Map<String, String> VARIATIONS = Map.ofEntries(
            Map.entry("orm-attributes-014", "colprop, deferring"),
            Map.entry("orm-cascade-004", "blog, owned"),
            Map.entry("orm-cascade-005", "blog, owned"),
            Map.entry("orm-cascade-007", "blog, owned"),
            Map.entry("orm-cascade-008", "blog, owned"),
            Map.entry("orm-cascade-009", "blog, single"),
            Map.entry("orm-cascade-012", "blog, all"),
            Map.entry("orm-cascade-015", "blog, saved"),
            Map.entry("orm-cascade-016", "blog, passive"),
            Map.entry("orm-cascade-018", "blog, untouched"),
            Map.entry("orm-loading-017", "blog, eager"),
            Map.entry("orm-unit_of_work-017", "tree, owned"),
            Map.entry("orm-versioning-005", "versioned, tens"));

    private static final Map<String, Blog<?, ?>> BLOGS = Map.of(
            "blog, owned", Blogs.Owned.BLOG,
            "blog, single", Blogs.Single.BLOG,
            "blog, all", Blogs.All.BLOG,
            "blog, eager", Blogs.Eager.BLOG,
            "blog, saved", Blogs.Saved.BLOG,
            "blog, passive", Blogs.Passive.BLOG,
            "blog, untouched", Blogs.Untouched.BLOG);

    private Mappings() {}

    /** The mapping of a case, as it is called here. */
    static String of(OrmCase one) {
        return VARIATIONS.getOrDefault(one.id(), one.mapping());
    }

    /** The registry of a case's mapping, with its tables. */
    static Registry registry(String mapping) {
        return switch (mapping) {
            case "blog" -> including(BLOG, User.USER, Address.ADDRESS);
            case "shop" -> including(Shop.REGISTRY, Shop.Customer.CUSTOMER, Shop.Order.ORDER, Shop.Item.ITEM);
            case "tree" -> including(Tree.REGISTRY, Tree.Node.NODE);
            case "tree, owned" -> including(OwnedTree.REGISTRY, OwnedTree.Node.NODE);
            case "onetoone" -> including(OneToOne.REGISTRY, OneToOne.User.USER, OneToOne.Profile.PROFILE);
            case "cycle" -> including(Cycle.REGISTRY, Cycle.Crew.CREW, Cycle.Hand.HAND);
            case "chain" -> including(Chain.REGISTRY, Chain.A.A_, Chain.B.B_, Chain.C.C_);
            case "natural" -> including(Natural.REGISTRY, Natural.User.USER, Natural.Address.ADDRESS);
            case "assoc" -> including(Lines.REGISTRY, Lines.Order.ORDER, Lines.Line.LINE, Lines.Item.ITEM);
            case "uniq" -> including(UNIQ, Account.ACCOUNT);
            case "comp_pk" -> including(COMPOSITE_KEY, Part.PART, Use.USE);
            case "deferred" -> including(Library.REGISTRY, Library.Author.AUTHOR, Library.Book.BOOK);
            case "hybrid" -> including(HYBRID, Span.SPAN);
            case "colprop" -> including(Directory.REGISTRY, Directory.User.USER, Directory.Address.ADDRESS);
            case "colprop, deferring" ->
                including(
                        Directory.Deferring.REGISTRY,
                        Directory.Deferring.User.USER,
                        Directory.Deferring.Address.ADDRESS);
            case "mutable" -> including(Settings.REGISTRY, Settings.SETTINGS);
            case "composite" -> including(Leg.REGISTRY, Leg.LEG);
            case "versioned" -> including(Versioned.REGISTRY, Versioned.Doc.DOC);
            case "versioned, tens" -> including(Versioned.TENS, Versioned.TensDoc.DOC);
            default -> blog(mapping).registry();
        };
    }

    private static Registry including(Registry registry, Mapped<?>... mapped) {
        return registry.include(mapped);
    }

    /** Creates the tables of a mapping; those that refer to each other by hand, which DDL cannot yet. */
    static void createTables(String mapping, Engine engine) {
        Registry registry = registry(mapping);
        if (mapping.equals("cycle")) {
            engine.transact(c -> {
                c.execute(text("CREATE TABLE crews (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, "
                        + "lead_id INTEGER REFERENCES hands (id))"));
                c.execute(text("CREATE TABLE hands (id INTEGER PRIMARY KEY, role VARCHAR NOT NULL, "
                        + "crew_id INTEGER REFERENCES crews (id))"));
            });
        } else {
            registry.metadata().createAll(engine);
        }
    }

    /** What a case with rows finds in the tables of its mapping. */
    static List<Entity> rows(String mapping) {
        List<Entity> rows = new ArrayList<>();
        switch (mapping) {
            case "blog" -> {
                rows.add(new User()
                        .setId(1)
                        .setName("edda")
                        .setFullname("Edda Kern")
                        .with(
                                new Address().setId(1).setEmail("edda@a"),
                                new Address().setId(2).setEmail("edda@b")));
                rows.add(new User()
                        .setId(2)
                        .setName("wanda")
                        .with(new Address().setId(3).setEmail("wanda@a")));
                rows.add(new User().setId(3).setName("mila").setFullname("Mila C"));
            }
            case "shop" -> {
                Shop.Item pen = new Shop.Item().setId(1).setName("pen").setPrice(2);
                Shop.Item ink = new Shop.Item().setId(2).setName("ink").setPrice(5);
                Shop.Item pad = new Shop.Item().setId(3).setName("pad").setPrice(9);
                rows.addAll(List.of(pen, ink, pad));
                rows.add(new Shop.Customer()
                        .setId(1)
                        .setName("ann")
                        .with(
                                new Shop.Order().setId(1).setStatus("paid").with(pen, ink),
                                new Shop.Order().setId(2).setStatus("new").with(ink)));
                rows.add(new Shop.Customer()
                        .setId(2)
                        .setName("bob")
                        .with(new Shop.Order().setId(3).setStatus("paid").with(pen, pad)));
                rows.add(new Shop.Customer().setId(3).setName("cy"));
            }
            case "tree" ->
                rows.add(new Tree.Node()
                        .setId(1)
                        .setName("root")
                        .with(
                                new Tree.Node()
                                        .setId(2)
                                        .setName("a")
                                        .with(
                                                new Tree.Node().setId(4).setName("a1"),
                                                new Tree.Node().setId(5).setName("a2")),
                                new Tree.Node().setId(3).setName("b")));
            case "tree, owned" ->
                rows.add(new OwnedTree.Node()
                        .setId(1)
                        .setName("root")
                        .with(
                                new OwnedTree.Node()
                                        .setId(2)
                                        .setName("a")
                                        .with(
                                                new OwnedTree.Node().setId(4).setName("a1"),
                                                new OwnedTree.Node().setId(5).setName("a2")),
                                new OwnedTree.Node().setId(3).setName("b")));
            case "onetoone" -> {
                rows.add(new OneToOne.User()
                        .setId(1)
                        .setName("a")
                        .setProfile(new OneToOne.Profile().setId(1).setBio("x")));
                rows.add(new OneToOne.User().setId(2).setName("b"));
            }
            case "natural" -> {
                rows.add(new Natural.User()
                        .setUsername("edda")
                        .setName("Edda")
                        .with(
                                new Natural.Address().setId(1).setEmail("e1"),
                                new Natural.Address().setId(2).setEmail("e2")));
                rows.add(new Natural.User().setUsername("jon").setName("Jon"));
            }
            case "assoc" -> {
                Lines.Item pen = new Lines.Item().setId(1).setName("pen");
                Lines.Item ink = new Lines.Item().setId(2).setName("ink");
                rows.add(new Lines.Order()
                        .setId(1)
                        .setNote("o1")
                        .with(new Lines.Line().setItem(pen).setQty(3), new Lines.Line().setItem(ink)));
                rows.add(new Lines.Item().setId(3).setName("pad"));
            }
            case "uniq" -> {
                rows.add(new Account().setId(1).setEmail("a@x").setScore(1));
                rows.add(new Account().setId(2).setEmail("b@x").setScore(2));
                rows.add(new Account().setId(3).setEmail("c@x").setScore(3));
            }
            case "comp_pk" -> {
                rows.add(new Part().setVendor("v").setNumber(1).setLabel("l1"));
                rows.add(new Part().setVendor("v").setNumber(2).setLabel("l2"));
                rows.add(new Use().setId(1).setPartVendor("v").setPartNumber(1));
                rows.add(new Use().setId(2).setPartVendor("v").setPartNumber(1));
            }
            case "deferred" -> rows.addAll(Library.rows());
            case "hybrid" -> {
                rows.add(new Span().setId(1).setLo(5).setHi(10));
                rows.add(new Span().setId(2).setLo(7).setHi(8));
                rows.add(new Span().setId(3).setLo(0).setHi(40));
            }
            case "colprop" ->
                rows.addAll(List.of(
                        Directory.User.of(1, "a", "b"),
                        Directory.User.of(2, "c", "d"),
                        Directory.Address.of(1, 1, "x"),
                        Directory.Address.of(2, 1, "y")));
            case "colprop, deferring" ->
                rows.addAll(List.of(
                        Directory.Deferring.User.of(1, "a", "b"),
                        Directory.Deferring.User.of(2, "c", "d"),
                        Directory.Deferring.Address.of(1, 1, "x"),
                        Directory.Deferring.Address.of(2, 1, "y")));
            case "mutable" -> rows.add(Settings.of(1, Map.of("a", 1), Map.of("b", 2)));
            case "composite" -> {
                rows.add(Leg.of(1, new Leg.Place(1, 2), new Leg.Place(3, 4)));
                rows.add(Leg.of(2, new Leg.Place(5, 6), null));
            }
            case "versioned" -> rows.addAll(List.of(Versioned.Doc.of(1, "one"), Versioned.Doc.of(2, "two")));
            default -> rows.addAll(blog(mapping).rows());
        }
        return rows;
    }

    private static Blog<?, ?> blog(String mapping) {
        Blog<?, ?> blog = BLOGS.get(mapping);
        if (blog == null) {
            throw new IllegalArgumentException("not mapped here: " + mapping);
        }
        return blog;
    }
}
