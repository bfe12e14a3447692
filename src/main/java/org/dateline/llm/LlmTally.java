package org.dateline.llm;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the results of articles and acts, and logs the first occurrence of each kind of trouble. */
final class LlmTally {

    private static final Logger LOG = LoggerFactory.getLogger(LlmTally.class);

    private final LongAdder articles = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final Map<Trouble, LongAdder> troubles = new EnumMap<>(Trouble.class);

    LlmTally() {
        for (Trouble trouble : Trouble.values()) {
            troubles.put(trouble, new LongAdder());
        }
    }

    void coded(int acts) {
        articles.increment();
        accepted.add(acts);
    }

    /** Counts an article that the trained reader codes instead. */
    void fellBack(LlmFailed failure) {
        if (isFirst(failure.trouble())) {
            LOG.warn(
                    "The model did not code an article, the reader does ({}: {}). More of this kind are only counted.",
                    failure.trouble(),
                    failure.getMessage());
        }
    }

    /** Counts an act of an answer that is refused. */
    void refused(Trouble trouble) {
        if (isFirst(trouble)) {
            LOG.info(
                    "An act in an answer of the model was left out ({}). More of this kind are only counted.", trouble);
        }
    }

    private synchronized boolean isFirst(Trouble trouble) {
        LongAdder count = count(trouble);
        count.increment();
        return count.sum() == 1;
    }

    long of(Trouble trouble) {
        return count(trouble).sum();
    }

    private LongAdder count(Trouble trouble) {
        return java.util.Objects.requireNonNull(troubles.get(trouble));
    }

    /** Returns all counts that are not 0. */
    @Override
    public String toString() {
        Map<String, Long> counts = new TreeMap<>();
        troubles.forEach((trouble, count) -> counts.put(trouble.name(), count.sum()));
        counts.values().removeIf(n -> n == 0);
        return articles + " articles coded, " + accepted + " acts accepted" + (counts.isEmpty() ? "" : ", " + counts);
    }
}
