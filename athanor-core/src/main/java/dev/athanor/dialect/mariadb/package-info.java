/** MariaDB, which shares most of its syntax with MySQL. */
@NullMarked
package dev.athanor.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
