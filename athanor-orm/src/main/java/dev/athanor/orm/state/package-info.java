/**
 * What is known of one entity: its life cycle, its changes, its identity. Not for applications.
 */
@NullMarked
package dev.athanor.orm.state;

import org.jspecify.annotations.NullMarked;
