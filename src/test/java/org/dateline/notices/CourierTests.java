package org.dateline.notices;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dateline.changes.Changes;
import org.dateline.topics.Topic;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway")
class CourierTests {

    /** It is no failure of the notices, which would be logged as one. */
    @Test
    void aReceiverThatWasRemovedMeanwhileIsToldNothing() {
        Receiver removed = new Receiver(
                "receiver:1",
                "topic:1",
                ReceiverKind.WEBHOOK,
                "https://hooks.example/",
                new Changes.Place(0, ""),
                Instant.EPOCH,
                null,
                0,
                0,
                0,
                0,
                null,
                null);
        Receivers none = new Receivers(null, null, null, null, null) {
            @Override
            Optional<String> secret(String id) {
                return Optional.empty();
            }
        };
        Courier courier =
                new Courier(null, none, null, new NoticeSettings("", Duration.ofMinutes(15), Duration.ofSeconds(1)));
        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> courier.post(removed, new Topic("topic:1", "Planes", "{}"), null))
                .withMessage("The receiver was removed.");
    }
}
