package org.dateline.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Limits the number of values that a login may request per minute, over any number of requests. */
@Component
public class CostLimit {

    private final FairUse use;
    private final Allowances allowances;

    CostLimit(FairUse use) {
        this.use = use;
        this.allowances = new Allowances("cost", Math.max(1, use.cost()));
    }

    /** Takes the cost of a request from a login's allowance; empty if there is no limit. */
    public Optional<Allowance> take(Actor actor, long values) {
        return use.cost() == 0 ? Optional.empty() : Optional.of(allowances.take(actor, values));
    }
}
