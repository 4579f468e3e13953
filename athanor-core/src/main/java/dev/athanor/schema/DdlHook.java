package dev.athanor.schema;

import java.util.function.Predicate;

/**
 * Something done before or after a table or a metadata is created or dropped. Made by {@link Schema#afterCreate} and its like,
 * and given to {@link Table#of} or {@link MetaData#on}. Immutable.
 */
public final class DdlHook implements CreationItem {
    enum Moment {
        BEFORE_CREATE,
        AFTER_CREATE,
        BEFORE_DROP,
        AFTER_DROP
    }

    private final Moment moment;
    private final DdlAction action;
    private final Predicate<? super DdlEvent> condition;

    DdlHook(Moment moment, DdlAction action) {
        this(moment, action, event -> true);
    }

    private DdlHook(Moment moment, DdlAction action, Predicate<? super DdlEvent> condition) {
        this.moment = moment;
        this.action = action;
        this.condition = condition;
    }

    /**
     * Does it on certain dialects only.
     *
     * @param dialects the dialects' names
     * @return the restricted hook
     */
    public DdlHook executeIf(String... dialects) {
        DdlCondition wanted = DdlCondition.onDialects(dialects);
        return executeIf(event -> wanted.test(event.dialect()));
    }

    /**
     * Does it only when a condition holds.
     *
     * @param holds the condition, beside those that there are
     * @return the restricted hook
     */
    public DdlHook executeIf(Predicate<? super DdlEvent> holds) {
        Predicate<? super DdlEvent> others = condition;
        return new DdlHook(moment, action, event -> others.test(event) && holds.test(event));
    }

    void run(Moment now, DdlEvent event) {
        if (now == moment && condition.test(event)) {
            action.run(event);
        }
    }

    @Override
    public void applyTo(TableSettings settings) {
        settings.hooks.add(this);
    }
}
