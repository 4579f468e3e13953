package dev.athanor.compile;

import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.CreateSequence;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropColumnComment;
import dev.athanor.schema.DropConstraint;
import dev.athanor.schema.DropConstraintComment;
import dev.athanor.schema.DropIndex;
import dev.athanor.schema.DropSequence;
import dev.athanor.schema.DropTable;
import dev.athanor.schema.DropTableComment;
import dev.athanor.schema.SetColumnComment;
import dev.athanor.schema.SetConstraintComment;
import dev.athanor.schema.SetTableComment;

/**
 * What writes a dialect's DDL: parts that know one thing each, of which a dialect replaces those that it spells differently.
 * Immutable.
 *
 * @param columns writes columns
 * @param constraints writes constraints
 * @param tables writes what is around these in CREATE TABLE
 * @param indexes writes indexes
 * @param sequences writes sequences
 * @param comments writes comments in statements of their own
 * @param definitions writes what queries define, schemas and text
 */
public record DdlRenderers(
        ColumnDefinitions columns,
        ConstraintDefinitions constraints,
        CreateTableRenderer tables,
        IndexRenderer indexes,
        SequenceRenderer sequences,
        CommentRenderer comments,
        DefinitionRenderer definitions) {
    /** As the standard has it. */
    public static final DdlRenderers STANDARD = new DdlRenderers(
            new ColumnDefinitions(),
            new ConstraintDefinitions(),
            new CreateTableRenderer(),
            new IndexRenderer(),
            new SequenceRenderer(new NumberingText(), false),
            new CommentRenderer(),
            new DefinitionRenderer());

    /**
     * These, but for columns.
     *
     * @param others writes columns
     * @return the renderers
     */
    public DdlRenderers with(ColumnDefinitions others) {
        return new DdlRenderers(others, constraints, tables, indexes, sequences, comments, definitions);
    }

    /**
     * These, but for constraints.
     *
     * @param others writes constraints
     * @return the renderers
     */
    public DdlRenderers with(ConstraintDefinitions others) {
        return new DdlRenderers(columns, others, tables, indexes, sequences, comments, definitions);
    }

    /**
     * These, but for what is around columns and constraints.
     *
     * @param others writes tables
     * @return the renderers
     */
    public DdlRenderers with(CreateTableRenderer others) {
        return new DdlRenderers(columns, constraints, others, indexes, sequences, comments, definitions);
    }

    /**
     * These, but for indexes.
     *
     * @param others writes indexes
     * @return the renderers
     */
    public DdlRenderers with(IndexRenderer others) {
        return new DdlRenderers(columns, constraints, tables, others, sequences, comments, definitions);
    }

    /**
     * These, but for sequences.
     *
     * @param others writes sequences
     * @return the renderers
     */
    public DdlRenderers with(SequenceRenderer others) {
        return new DdlRenderers(columns, constraints, tables, indexes, others, comments, definitions);
    }

    /**
     * These, but for comments.
     *
     * @param others writes comments
     * @return the renderers
     */
    public DdlRenderers with(CommentRenderer others) {
        return new DdlRenderers(columns, constraints, tables, indexes, sequences, others, definitions);
    }

    /**
     * These, but for views and what else is defined by a query.
     *
     * @param others writes these
     * @return the renderers
     */
    public DdlRenderers with(DefinitionRenderer others) {
        return new DdlRenderers(columns, constraints, tables, indexes, sequences, comments, others);
    }

    /**
     * Registers them.
     *
     * @param renderers the dialect's renderers
     * @return the same
     */
    public Renderers.Builder register(Renderers.Builder renderers) {
        AlterTableRenderer alter = new AlterTableRenderer(constraints);
        return definitions
                .register(renderers)
                .<CreateTable>on(CreateTable.class, (create, out) -> tables.create(create, columns, constraints, out))
                .<DropTable>on(DropTable.class, tables::drop)
                .<AddConstraint>on(AddConstraint.class, alter::add)
                .<DropConstraint>on(DropConstraint.class, alter::drop)
                .<CreateIndex>on(CreateIndex.class, indexes::create)
                .<DropIndex>on(DropIndex.class, indexes::drop)
                .<CreateSequence>on(CreateSequence.class, sequences::create)
                .<DropSequence>on(DropSequence.class, sequences::drop)
                .<SetTableComment>on(
                        SetTableComment.class,
                        (set, out) -> comments.table(set.table(), set.table().tableComment(), out))
                .<DropTableComment>on(DropTableComment.class, (drop, out) -> comments.table(drop.table(), null, out))
                .<SetColumnComment>on(
                        SetColumnComment.class,
                        (set, out) -> comments.column(set.column(), set.column().comment(), out))
                .<DropColumnComment>on(
                        DropColumnComment.class, (drop, out) -> comments.column(drop.column(), null, out))
                .<SetConstraintComment>on(SetConstraintComment.class, comments::set)
                .<DropConstraintComment>on(DropConstraintComment.class, comments::drop);
    }
}
