package dev.athanor.testsupport;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints at the end of a run which tests had no server. Found by the launcher as a service. */
public final class SkipSummary implements TestExecutionListener {
    /** Called by the launcher. */
    public SkipSummary() {}

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        ServerPolicy.summarize();
    }
}
