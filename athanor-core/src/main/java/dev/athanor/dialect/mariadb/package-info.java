/** MariaDB. */
@NullMarked
package dev.athanor.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
