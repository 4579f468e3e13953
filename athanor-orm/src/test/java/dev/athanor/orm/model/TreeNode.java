package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;

/** A node of a tree: has a parent and children of its own class. */
public final class TreeNode extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final TreeNodes NODE = REGISTRY.map("nodes", TreeNode.class, TreeNode::new, TreeNodes::new);

    public static final class TreeNodes extends Mapped<TreeNode> {
        public final Attribute<TreeNode, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<TreeNode, String> name = column("name", varchar(20));
        public final Attribute<TreeNode, Integer> parentId =
                column("parent_id", INTEGER, foreignKey(() -> TreeNode.NODE.id));
        public final ToOne<TreeNode, TreeNode> parent =
                toOne("parent", () -> TreeNode.NODE, backPopulates(n -> n.children));
        public final ToMany<TreeNode, TreeNode> children =
                toMany("children", () -> TreeNode.NODE, backPopulates(n -> n.parent), orderBy(n -> n.id));

        private TreeNodes(Scope<TreeNode> scope) {
            super(scope);
        }
    }

    public static TreeNode named(String name) {
        TreeNode node = new TreeNode();
        NODE.name.set(node, name);
        return node;
    }

    public Integer id() {
        return NODE.id.get(this);
    }

    public String name() {
        return NODE.name.get(this);
    }

    public TreeNode parent() {
        return NODE.parent.get(this);
    }

    public TreeNode setParent(TreeNode parent) {
        NODE.parent.set(this, parent);
        return this;
    }

    public List<TreeNode> children() {
        return NODE.children.get(this);
    }
}
