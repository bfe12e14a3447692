package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@Tag("faults")
class AttemptTests {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    private static Attempt attempt() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        ArticleSpans spans = new ArticleSpans(
                none.getBeanProvider(Tracer.class),
                none.getBeanProvider(Propagator.class),
                none.getBeanProvider(ObservationRegistry.class));
        StageBudgets budgets = new StageBudgets(SHORT, SHORT, LONG, LONG, LONG, LONG, LONG);
        return new Attempt("submission:1", LONG, budgets, List.of(), spans, () -> {});
    }

    private static boolean waitLonger() {
        long end = System.nanoTime() + SHORT.plusMillis(50).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return true;
    }

    @Test
    void eachStageHasATimeOfItsOwn() {
        Attempt attempt = attempt();
        assertThat(attempt.at(IngestStage.READ, AttemptTests::waitLonger)).isTrue();
        assertThat(attempt.isOverdueAtStage()).isTrue();
        attempt.at(IngestStage.SEGMENT, AttemptTests::waitLonger);
        assertThat(attempt.isOverdueAtStage()).isFalse();
    }

    @Test
    void timeInTheDatabaseIsNotThatOfTheStage() {
        Attempt attempt = attempt();
        attempt.shielded(AttemptTests::waitLonger);
        assertThat(attempt.isOverdueAtStage()).isFalse();
        waitLonger();
        assertThat(attempt.isOverdueAtStage()).isTrue();
    }

    @Test
    void aRestIsNotTimeOfTheStageOrTheAttempt() {
        Attempt attempt = attempt();
        long start = System.nanoTime();
        waitLonger();
        attempt.rested(System.nanoTime() - start);
        assertThat(attempt.isOverdueAtStage()).isFalse();
        assertThat(attempt.elapsed()).isLessThan(SHORT);
    }

    @Test
    void theStageThatWasStoppedIsKnownInTheNextOne() {
        Attempt attempt = attempt();
        attempt.at(IngestStage.CLEAN, AttemptTests::waitLonger);
        attempt.stop(Attempt.Stop.STAGE_TIME);
        assertThat(Thread.interrupted()).isTrue();
        attempt.at(IngestStage.WRITE, () -> true);
        assertThat(attempt.stoppedIn()).isEqualTo(IngestStage.CLEAN);
    }
}
