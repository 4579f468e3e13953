package dev.athanor.orm.conformance;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import java.util.ArrayList;
import java.util.List;

/** The mappings of the cases by their names there, and the rows that are given. */
final class Mappings {
    static final Registry BLOG = new Registry();
    static final Registry UNIQ = new Registry();
    static final Registry COMPOSITE_KEY = new Registry();
    static final Registry HYBRID = new Registry();

    private Mappings() {}

    /** The registry of a case's mapping, with its tables. */
    static Registry registry(String mapping) {
        return switch (mapping) {
            case "blog" -> including(BLOG, User.USER, Address.ADDRESS);
            case "uniq" -> including(UNIQ, Account.ACCOUNT);
            case "comp_pk" -> including(COMPOSITE_KEY, Part.PART, Use.USE);
            case "hybrid" -> including(HYBRID, Span.SPAN);
            default -> throw new IllegalArgumentException("not mapped here: " + mapping);
        };
    }

    private static Registry including(Registry registry, Mapped<?>... mapped) {
        return registry.include(mapped);
    }

    /** What a case with rows finds in the tables of its mapping. */
    static List<Entity> rows(String mapping) {
        List<Entity> rows = new ArrayList<>();
        switch (mapping) {
            case "blog" -> {
                rows.add(new User().setId(1).setName("edda").setFullname("Edda Kern"));
                rows.add(new User().setId(2).setName("wanda"));
                rows.add(new User().setId(3).setName("mila").setFullname("Mila C"));
                rows.add(new Address().setId(1).setEmail("edda@a").setUserId(1));
                rows.add(new Address().setId(2).setEmail("edda@b").setUserId(1));
                rows.add(new Address().setId(3).setEmail("wanda@a").setUserId(2));
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
            case "hybrid" -> {
                rows.add(new Span().setId(1).setLo(5).setHi(10));
                rows.add(new Span().setId(2).setLo(7).setHi(8));
                rows.add(new Span().setId(3).setLo(0).setHi(40));
            }
            default -> throw new IllegalArgumentException("not mapped here: " + mapping);
        }
        return rows;
    }
}
