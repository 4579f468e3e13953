@org.jspecify.annotations.NullMarked
package dev.athanor.sql;
