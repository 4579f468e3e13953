package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Join;
import dev.athanor.sql.Operators;

/** Writes joins; a dialect says how it spells the inner one. */
public final class JoinRenderer implements Renderer<Join> {
    private final String inner;

    /**
     * Creates a renderer.
     *
     * @param inner the words of an inner join
     */
    public JoinRenderer(String inner) {
        this.inner = inner;
    }

    @Override
    public void render(Join join, SqlWriter out) {
        if (join.kind() == Join.Kind.FULL && !out.syntax().has(Feature.FULL_JOIN)) {
            out.refuseExecution(
                    "FULL OUTER JOIN", "unite a left join with the rows of the other side that have no partner");
        }
        out.from(join.left()).sql(" ");
        out.sql(
                switch (join.kind()) {
                    case INNER -> inner;
                    case LEFT -> "LEFT OUTER JOIN";
                    case FULL -> "FULL OUTER JOIN";
                });
        if (join.right() instanceof Join) {
            out.sql(" (").from(join.right()).sql(")");
        } else {
            out.sql(" ").from(join.right());
        }
        out.sql(" ON ").condition(join.on(), Operators.CONDITION);
    }
}
