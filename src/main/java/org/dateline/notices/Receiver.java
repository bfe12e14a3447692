package org.dateline.notices;

import java.time.Instant;
import org.dateline.changes.Changes;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of a topic's notices with the state of its deliveries.
 *
 * @param id its permanent id
 * @param topic the id of the topic
 * @param kind the way of delivery
 * @param address an http, https or mail address
 * @param place the position in the stream up to which notices were delivered
 * @param addedAt when it was added
 * @param lastDeliveredAt when the last notice was delivered; null for none
 * @param delivered the number of acts delivered
 * @param failures the number of failed deliveries since the last success
 * @param refusals how often the receiver has refused the content of the next notice
 * @param setAside the number of acts set aside, because the receiver refuses their notices
 * @param problem why the last delivery failed; null if it succeeded
 * @param nextTryAt when the delivery is tried again; null without a failure
 */
public record Receiver(
        String id,
        String topic,
        ReceiverKind kind,
        String address,
        Changes.Place place,
        Instant addedAt,
        @Nullable Instant lastDeliveredAt,
        long delivered,
        int failures,
        int refusals,
        long setAside,
        @Nullable String problem,
        @Nullable Instant nextTryAt) {}
