package org.dateline.operations;

import java.util.List;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.reader.Reader;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Reports whether the trained reader works, by reading a sentence with an act. */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
class ReaderHealthIndicator extends AbstractHealthIndicator {

    /** Interval between readings, so that frequent probes cost nothing. */
    private static final long BETWEEN_READINGS = java.time.Duration.ofMinutes(1).toNanos();

    private final Reader reader;
    private long read = System.nanoTime() - BETWEEN_READINGS;

    ReaderHealthIndicator(Reader reader) {
        super("The reader does not read");
        this.reader = reader;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        readOnce();
        health.up().withDetail("model", reader.name());
    }

    private synchronized void readOnce() {
        if (System.nanoTime() - read >= BETWEEN_READINGS) {
            String text = "Canada banned Huawei.";
            reader.read(List.of(new Segment(0, List.of(new Sentence(new Span(0, text.length()), text, 0, false)))));
            read = System.nanoTime();
        }
    }
}
