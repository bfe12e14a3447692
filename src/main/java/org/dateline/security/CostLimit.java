package org.dateline.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets each login ask for so many values a minute, however many requests it asks with. */
@Component
public class CostLimit {

    private final FairUse use;
    private final Allowances allowances;

    CostLimit(FairUse use) {
        this.use = use;
        this.allowances = new Allowances("cost", Math.max(1, use.cost()));
    }

    /** Takes the cost of a request off a login's allowance; empty where there is no limit. */
    public Optional<Allowance> take(Actor actor, long values) {
        return use.cost() == 0 ? Optional.empty() : Optional.of(allowances.take(actor, values));
    }
}
