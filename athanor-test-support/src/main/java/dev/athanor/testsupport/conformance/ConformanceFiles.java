package dev.athanor.testsupport.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Writes the results when a run ends. Found by the launcher as a service. */
public final class ConformanceFiles implements TestExecutionListener {
    /** Called by the launcher. */
    public ConformanceFiles() {}

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        try {
            ConformanceReport.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
