package dev.athanor.testsupport.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in one step of a scenario.
 *
 * @param emitted what was sent to the database, in order
 * @param results the values of the step's expressions, in order
 * @param raised the exceptions, in order
 */
public record ObservedStep(List<Emission> emitted, List<@Nullable Object> results, List<Throwable> raised) {}
