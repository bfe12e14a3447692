package org.dateline.api.gate;

import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words what ends a subscription before its time. */
final class SubscriptionErrors {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionErrors.class);

    private SubscriptionErrors() {}

    static Map<String, Object> of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Gatekeeper.worded(refusal.toError(null)).toSpecification();
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("Subscription failed, reference {}", reference, failure);
        return Gatekeeper.worded(new Refusal(
                                ErrorCode.INTERNAL_ERROR,
                                "Something failed here; the log has it under " + reference + ".")
                        .toError(null))
                .toSpecification();
    }
}
