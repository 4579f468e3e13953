/** What users of the mapper name: entities, attributes, mappings and the interfaces of a session. */
@NullMarked
package dev.athanor.orm;

import org.jspecify.annotations.NullMarked;
