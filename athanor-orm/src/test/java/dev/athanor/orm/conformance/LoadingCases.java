package dev.athanor.orm.conformance;

import static dev.athanor.orm.LoadStrategy.RAISE;
import static dev.athanor.orm.Orm.allRelations;
import static dev.athanor.orm.Orm.containsEager;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.loadOnly;
import static dev.athanor.orm.Orm.raiseload;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.Orm.subqueryload;
import static dev.athanor.orm.Orm.undeferAll;
import static dev.athanor.orm.Orm.undeferGroup;
import static dev.athanor.orm.conformance.Address.ADDRESS;
import static dev.athanor.orm.conformance.Part.PART;
import static dev.athanor.orm.conformance.Scenario.list;
import static dev.athanor.orm.conformance.Scenario.loaded;
import static dev.athanor.orm.conformance.Use.USE;
import static dev.athanor.orm.conformance.User.USER;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.select;

import dev.athanor.orm.conformance.Library.Author;
import dev.athanor.orm.conformance.Library.Book;
import dev.athanor.orm.session.Session;
import dev.athanor.sql.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Cases of loading: strategies, what they emit, and columns that are left out. */
final class LoadingCases {
    private LoadingCases() {}

    static Map<String, Consumer<Scenario>> all() {
        return Map.ofEntries(
                Map.entry("orm-loading-006", LoadingCases::joinedReferenceUnderALimit),
                Map.entry("orm-loading-007", LoadingCases::joinedCollection),
                Map.entry("orm-loading-009", LoadingCases::selectInOfReferences),
                Map.entry("orm-loading-010", LoadingCases::subquery),
                Map.entry("orm-loading-011", LoadingCases::subqueryUnderALimit),
                Map.entry("orm-loading-013", LoadingCases::raising),
                Map.entry("orm-loading-017", LoadingCases::eagerByTheMapping),
                Map.entry("orm-loading-019", LoadingCases::containedAlias),
                Map.entry("orm-loading-020", LoadingCases::selectInThenJoined),
                Map.entry("orm-loading-022", LoadingCases::innerInsideOuterJoin),
                Map.entry("orm-loading-023", LoadingCases::selectInOfManyToMany),
                Map.entry("orm-loading-026", LoadingCases::furtherCriteria),
                Map.entry("orm-loading-032", LoadingCases::loadOnlyAndRaise),
                Map.entry("orm-loading-033", LoadingCases::deferredColumns),
                Map.entry("orm-loading-034", LoadingCases::columnsAlongAPath),
                Map.entry("orm-loading-036", LoadingCases::oneToOne),
                Map.entry("orm-loading-037", LoadingCases::compositeKeys),
                Map.entry("orm-loading-038", LoadingCases::portions),
                Map.entry("orm-loading-039", LoadingCases::waysToRead),
                Map.entry("orm-loading-041", LoadingCases::raiseForAllButOne));
    }

    private static List<List<Integer>> addressIds(List<User> users) {
        return users.stream()
                .map(u -> u.getAddresses().stream().map(Address::getId).toList())
                .toList();
    }

    private static void joinedReferenceUnderALimit(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Address> r = s.scalars(select(ADDRESS)
                            .options(joinedload(ADDRESS.user))
                            .orderBy(ADDRESS.id)
                            .limit(2))
                    .all();
            out.value(r.stream().map(a -> a.getUser().getName()).toList());
        });
    }

    private static void joinedCollection(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.scalars(select(USER).options(joinedload(USER.addresses))).all();
        });
    }

    private static void selectInOfReferences(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Address> r = s.scalars(
                            select(ADDRESS).options(selectinload(ADDRESS.user)).orderBy(ADDRESS.id))
                    .all();
            out.value(r.stream().map(a -> a.getUser().getName()).toList());
        });
    }

    private static void subquery(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(addressIds(s.scalars(select(USER)
                            .where(USER.name.ne("mila"))
                            .options(subqueryload(USER.addresses))
                            .orderBy(USER.id))
                    .all()));
        });
    }

    private static void subqueryUnderALimit(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(addressIds(s.scalars(select(USER)
                            .options(subqueryload(USER.addresses))
                            .orderBy(USER.id)
                            .limit(1))
                    .all()));
        });
    }

    private static void raising(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = s.scalars(select(USER).where(USER.id.eq(1)).options(raiseload(USER.addresses)))
                    .one();
            u.getAddresses().size();
        });
    }

    private static void eagerByTheMapping(Scenario c) {
        Session s = c.session();
        Blogs.Eager.User u = c.step(out -> {
            Blogs.Eager.User found = s.get(Blogs.Eager.User.USER, 1).orElseThrow();
            s.expire(found);
            out.value(Blogs.Eager.User.USER.name.get(found));
            return found;
        });
        c.step(out -> {
            out.value(Blogs.Eager.User.USER.addresses.get(u).size());
        });
    }

    private static void containedAlias(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Address.Addresses al = aliased(ADDRESS, "al");
            out.value(addressIds(s.scalars(select(USER)
                            .outerJoin(USER.addresses.ofType(al))
                            .options(containsEager(USER.addresses.ofType(al)))
                            .orderBy(USER.id, al.id))
                    .unique()
                    .all()));
        });
    }

    private static void selectInThenJoined(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Shop.Customer> r = s.scalars(select(Shop.Customer.CUSTOMER)
                            .options(selectinload(Shop.Customer.CUSTOMER.orders).joinedload(Shop.Order.ORDER.items))
                            .orderBy(Shop.Customer.CUSTOMER.id))
                    .all();
            out.value(r.stream()
                    .map(customer -> customer.getOrders().stream()
                            .map(o -> o.getItems().stream()
                                    .map(Shop.Item::getName)
                                    .toList())
                            .toList())
                    .toList());
        });
    }

    private static void innerInsideOuterJoin(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Shop.Customer> r = s.scalars(select(Shop.Customer.CUSTOMER)
                            .options(joinedload(Shop.Customer.CUSTOMER.orders)
                                    .joinedload(Shop.Order.ORDER.items)
                                    .innerJoin())
                            .orderBy(Shop.Customer.CUSTOMER.id))
                    .unique()
                    .all();
            out.value(r.stream().map(customer -> customer.getOrders().size()).toList());
        });
    }

    private static void selectInOfManyToMany(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Shop.Order> r = s.scalars(select(Shop.Order.ORDER)
                            .options(selectinload(Shop.Order.ORDER.items))
                            .orderBy(Shop.Order.ORDER.id))
                    .all();
            out.value(r.stream()
                    .map(o -> o.getItems().stream().map(Shop.Item::getId).toList())
                    .toList());
        });
    }

    private static void furtherCriteria(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            List<Shop.Customer> r = s.scalars(select(Shop.Customer.CUSTOMER)
                            .options(
                                    selectinload(Shop.Customer.CUSTOMER.orders.and(Shop.Order.ORDER.status.eq("paid"))))
                            .orderBy(Shop.Customer.CUSTOMER.id))
                    .all();
            out.value(r.stream()
                    .map(customer ->
                            customer.getOrders().stream().map(Shop.Order::getId).toList())
                    .toList());
        });
    }

    private static void loadOnlyAndRaise(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            s.scalars(select(USER).options(loadOnly(USER.id).raising()).where(USER.id.eq(1)))
                    .one()
                    .getName();
        });
    }

    private static void deferredColumns(Scenario c) {
        Session s = c.session();
        Book b = c.step(out -> {
            Book found = s.get(Book.BOOK, 1).orElseThrow();
            out.value(loaded(found));
            out.value(found.getSummary());
            return found;
        });
        c.step(out -> {
            out.value(b.getBody());
            out.value(loaded(b));
        });
        c.step(out -> {
            out.value(
                    loaded(s.scalars(select(Book.BOOK).where(Book.BOOK.id.eq(2)).options(undeferGroup("big")))
                            .one()));
        });
    }

    private static void columnsAlongAPath(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            Author a = s.scalars(select(Author.AUTHOR)
                            .options(
                                    joinedload(Author.AUTHOR.books)
                                            .loadOnly(Book.BOOK.title)
                                            .undefer(Book.BOOK.summary),
                                    undeferAll()))
                    .unique()
                    .one();
            out.value(
                    list(loaded(a), a.getBooks().stream().map(Scenario::loaded).toList()));
        });
    }

    private static void oneToOne(Scenario c) {
        Session s = c.session();
        OneToOne.User.Users user = OneToOne.User.USER;
        c.step(out -> {
            out.value(s.get(user, 1).orElseThrow().getProfile().getBio());
        });
        c.step(out -> {
            out.value(s.get(user, 2).orElseThrow().getProfile());
        });
        c.step(out -> {
            s.expungeAll();
            out.value(s.scalars(select(user).options(joinedload(user.profile)).orderBy(user.id)).stream()
                    .map(x -> x.getProfile() == null ? null : x.getProfile().getId())
                    .toList());
        });
    }

    private static void compositeKeys(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(USE.part.get(s.get(USE, 1).orElseThrow()).getLabel());
        });
        c.step(out -> {
            s.expungeAll();
            out.value(s.scalars(select(PART).options(selectinload(PART.uses)).orderBy(PART.number)).stream()
                    .map(p -> PART.uses.get(p).stream().map(Use::getId).toList())
                    .toList());
        });
    }

    private static void portions(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s
                    .scalars(select(USER)
                            .options(selectinload(USER.addresses))
                            .orderBy(USER.id)
                            .executionOptions(options -> options.fetchSize(2)))
                    .stream()
                    .map(u -> list(u.getId(), u.getAddresses().size()))
                    .toList());
        });
    }

    private static void waysToRead(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            out.value(s.scalars(select(USER.id).orderBy(USER.id)).partitions(2).all());
        });
        c.step(out -> {
            Row first = s.execute(select(USER.id, USER.name).orderBy(USER.id))
                    .first()
                    .orElseThrow();
            out.value(first.values());
            out.value(s.execute(select(USER.id, USER.name).where(USER.id.eq(2)))
                    .mappings()
                    .one());
            out.value(s.scalar(select(USER.name).where(USER.id.eq(3))));
        });
    }

    private static void raiseForAllButOne(Scenario c) {
        Session s = c.session();
        c.step(out -> {
            User u = s.scalars(select(USER)
                            .where(USER.id.eq(1))
                            .options(selectinload(USER.addresses), allRelations(RAISE)))
                    .one();
            out.value(u.getAddresses().size());
            Objects.requireNonNull(u.getAddresses().get(0).getUser());
        });
    }
}
