package org.dateline;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the slowest classes and tests when a run ends, and the processor time that the run took. A class counts with what
 * it sets up. Two classes may run at once, so that their times add up to more than the run.
 */
public final class SlowestFirst implements TestExecutionListener {

    private static final int SHOWN = 15;
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(1);

    private final Map<String, Long> starts = new ConcurrentHashMap<>();
    private final Map<String, Duration> classes = new ConcurrentHashMap<>();
    private final Map<String, Duration> tests = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        starts.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Duration took = Duration.ofNanos(System.nanoTime() - starts.remove(test.getUniqueId()));
        TestSource source = test.getSource().orElse(null);
        if (source instanceof ClassSource type && test.isContainer()) {
            classes.merge(simple(type.getClassName()), took, Duration::plus);
        } else if (source instanceof MethodSource method && test.isTest()) {
            // All rows of a table count as one test.
            tests.merge(simple(method.getClassName()) + "." + method.getMethodName(), took, Duration::plus);
        }
    }

    private static String simple(String className) {
        return className.replace("org.dateline.", "");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        print("Slowest classes", classes);
        print("Slowest tests", tests);
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .filter(time -> time.compareTo(WORTH_A_LINE) > 0)
                .ifPresent(time -> System.out.println("Processor time of the run: " + seconds(time)));
    }

    private static void print(String title, Map<String, Duration> times) {
        List<Map.Entry<String, Duration>> slowest = times.entrySet().stream()
                .filter(e -> e.getValue().compareTo(WORTH_A_LINE) >= 0)
                .sorted(comparing((Map.Entry<String, Duration> e) -> e.getValue())
                        .reversed())
                .limit(SHOWN)
                .toList();
        if (!slowest.isEmpty()) {
            System.out.println(slowest.stream()
                    .map(e -> "  " + seconds(e.getValue()) + "  " + e.getKey())
                    .collect(Collectors.joining("\n", title + "\n", "")));
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%6.1f s", time.toMillis() / 1000.0);
    }
}
