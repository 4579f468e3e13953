/** MySQL, and what MariaDB shares with it. */
@NullMarked
package dev.athanor.dialect.mysql;

import org.jspecify.annotations.NullMarked;
