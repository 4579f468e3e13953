package dev.athanor.orm;

import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.OrderBy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the options of a relationship set. Its functions are called only when the mappings are configured. */
public final class RelationSettings {
    Set<Cascade> cascades = EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE);

    @Nullable
    Function<Mapped<?>, Relation<?, ?>> inverse;

    @Nullable
    Supplier<? extends FromClause> secondary;

    @Nullable
    Function<Mapped<?>, Expr<Boolean>> on;

    final List<Function<Mapped<?>, OrderBy>> orderBy = new ArrayList<>();
    LoadStrategy lazy = LoadStrategy.LAZY;
    boolean passiveDeletes;
    boolean passiveDeletesAll;
    boolean singleParent;
    boolean postUpdate;

    RelationSettings() {}
}
