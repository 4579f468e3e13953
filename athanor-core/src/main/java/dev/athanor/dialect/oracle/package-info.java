/** Oracle Database. No server was at hand to run it on: its SQL is compared with SQLAlchemy's and parsed, not executed. */
@NullMarked
package dev.athanor.dialect.oracle;

import org.jspecify.annotations.NullMarked;
