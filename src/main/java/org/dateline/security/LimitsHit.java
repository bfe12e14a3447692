package org.dateline.security;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts the refused requests of each limit. */
@Component
public class LimitsHit {

    private final ObjectProvider<MeterRegistry> meters;

    LimitsHit(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    /** Counts a refusal. */
    public void count(String limit) {
        meters.ifAvailable(registry ->
                registry.counter("dateline.limits.hit", "limit", limit).increment());
    }
}
