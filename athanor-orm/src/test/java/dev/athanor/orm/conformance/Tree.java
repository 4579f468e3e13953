package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping {@code tree}. */
final class Tree {
    static final Registry REGISTRY = new Registry();

    private Tree() {}

    static final class Node extends Entity {
        static final Nodes NODE = REGISTRY.map("nodes", Node.class, Node::new, Nodes::new);

        static final class Nodes extends Mapped<Node> {
            final Attribute<Node, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Node, String> name = column("name", VARCHAR, notNull());
            final Attribute<Node, Integer> parentId = column("parent_id", INTEGER, foreignKey(() -> Node.NODE.id));
            final ToMany<Node, Node> children =
                    toMany("children", () -> Node.NODE, backPopulates(n -> n.parent), orderBy(n -> n.id));
            final ToOne<Node, Node> parent = toOne("parent", () -> Node.NODE, backPopulates(n -> n.children));

            private Nodes(Scope<Node> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return NODE.id.get(this);
        }

        Node setId(@Nullable Integer id) {
            NODE.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return NODE.name.get(this);
        }

        Node setName(@Nullable String name) {
            NODE.name.set(this, name);
            return this;
        }

        @Nullable
        Integer getParentId() {
            return NODE.parentId.get(this);
        }

        Node setParentId(@Nullable Integer parentId) {
            NODE.parentId.set(this, parentId);
            return this;
        }

        List<Node> getChildren() {
            return NODE.children.get(this);
        }

        Node with(Node... children) {
            getChildren().addAll(List.of(children));
            return this;
        }

        @Nullable
        Node getParent() {
            return NODE.parent.get(this);
        }

        Node setParent(@Nullable Node parent) {
            NODE.parent.set(this, parent);
            return this;
        }
    }
}
