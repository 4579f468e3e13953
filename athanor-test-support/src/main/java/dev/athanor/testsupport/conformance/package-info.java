/**
 * SQLAlchemy's own answers, and the comparison of ours with them. A test takes a case from {@link
 * dev.athanor.testsupport.conformance.ConformanceCases}, does by hand in Java what the case describes, and hands the outcome to {@link
 * dev.athanor.testsupport.conformance.ConformanceReport}.
 */
@NullMarked
package dev.athanor.testsupport.conformance;

import org.jspecify.annotations.NullMarked;
