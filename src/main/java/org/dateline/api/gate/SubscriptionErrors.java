package org.dateline.api.gate;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;

/** Converts failures of open subscriptions into GraphQL errors. */
final class SubscriptionErrors {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionErrors.class);

    private SubscriptionErrors() {}

    static List<Map<String, Object>> of(Throwable failure) {
        return failure instanceof SubscriptionPublisherException told
                ? told.getErrors().stream().map(GraphQLError::toSpecification).toList()
                : List.of(unforeseen(failure).toSpecification());
    }

    private static GraphQLError unforeseen(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Subscription failed, reference {}", reference, failure);
        return Gatekeeper.worded(
                new Refusal(ErrorCode.INTERNAL_ERROR, "Something failed here; the log has it under " + reference + ".")
                        .toError(null));
    }
}
