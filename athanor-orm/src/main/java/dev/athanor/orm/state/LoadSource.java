package dev.athanor.orm.state;

import dev.athanor.sql.StatementOption;
import java.util.List;

/**
 * Where an entity came from: what is loaded of it later follows the options of that statement.
 *
 * @param options the loader options of the statement that loaded it, as far as they are about it
 */
public record LoadSource(List<? extends StatementOption> options) {
    private static final LoadSource WITHOUT_OPTIONS = new LoadSource(List.of());

    /**
     * The source of what a statement loads.
     *
     * @param options the statement's options
     * @return the source
     */
    public static LoadSource of(List<? extends StatementOption> options) {
        return options.isEmpty() ? WITHOUT_OPTIONS : new LoadSource(options);
    }
}
