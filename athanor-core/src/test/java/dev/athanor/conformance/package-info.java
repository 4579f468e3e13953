/** What Athanor makes of the constructs whose SQL was recorded from SQLAlchemy. */
@org.jspecify.annotations.NullMarked
package dev.athanor.conformance;
