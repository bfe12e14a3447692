package org.dateline.notices;

import java.time.Instant;
import org.dateline.changes.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is told of the acts of a topic, and how that stands.
 *
 * @param id names it for good
 * @param topic the id of the topic
 * @param kind how it is told
 * @param address an address of http or https, or of mail
 * @param place what it was told up to
 * @param addedAt when it was added
 * @param lastDeliveredAt when it was told last
 * @param delivered how many acts it was told of
 * @param failures how many deliveries have failed since the last success
 * @param problem why the last one failed
 * @param nextTryAt when it is tried again; null while nothing failed
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
        @Nullable String problem,
        @Nullable Instant nextTryAt) {}
