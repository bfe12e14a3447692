package org.dateline;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the causes of each failure when a run ends. The summary of Maven shows the outermost exception alone, and of a service that does
 * not start that one says only which bean it was.
 */
public final class CausesOfFailures implements TestExecutionListener {

    /** The packages of this project. */
    private static final String OURS = "org.dateline.";

    /** A cause may be a cause of itself. */
    private static final int MOST = 20;

    private final Collection<String> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable()
                .filter(thrown -> result.getStatus() == TestExecutionResult.Status.FAILED)
                .ifPresent(thrown -> failures.add(told(test, thrown)));
    }

    private static String told(TestIdentifier test, Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST)
                .map(CausesOfFailures::line)
                .collect(Collectors.joining("\n", "  " + test.getLegacyReportingName() + "\n", ""));
    }

    private static String line(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        Optional<StackTraceElement> thrower = Stream.of(trace).findFirst();
        Optional<StackTraceElement> ours = Stream.of(trace)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst();
        return Stream.concat(thrower.stream(), ours.stream())
                .distinct()
                .map(frame -> "      at " + frame)
                .collect(Collectors.joining("\n", "    " + cause + "\n", ""));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!failures.isEmpty()) {
            System.out.println(failures.stream().collect(Collectors.joining("\n", "Causes of failures\n", "")));
        }
    }
}
