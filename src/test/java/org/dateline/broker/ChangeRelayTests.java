package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dateline.changes.Changes;
import org.junit.jupiter.api.Test;

/** Where the stream of changes goes on, whatever else stands in its topic. */
class ChangeRelayTests {

    private static final TopicPartition TOPIC = new TopicPartition("dateline.changes", 0);

    private static String change(int number) {
        return "{\"recordedAt\": \"2026-11-28T10:00:0" + number + "Z\", \"action\": \"action:" + number + "\"}";
    }

    private static List<String> foreign(int count) {
        return Collections.nCopies(count, "no change");
    }

    /** Returns the act of the last change of a topic whose messages before an offset have expired. */
    private static Optional<String> last(long begin, List<String> messages) {
        try (MockConsumer<String, byte[]> topic = new MockConsumer<>("latest")) {
            topic.assign(List.of(TOPIC));
            topic.updateBeginningOffsets(Map.of(TOPIC, begin));
            topic.updateEndOffsets(Map.of(TOPIC, begin + messages.size()));
            for (int i = 0; i < messages.size(); i++) {
                byte[] message = messages.get(i).getBytes(StandardCharsets.UTF_8);
                topic.addRecord(new ConsumerRecord<>(TOPIC.topic(), TOPIC.partition(), begin + i, "key", message));
            }
            return ChangeRelay.last(topic, TOPIC).map(Changes.Place::subject);
        }
    }

    @Test
    void aTopicWithoutAnyChangeCountsAsEmpty() {
        assertThat(last(0, List.of())).isEmpty();
        assertThat(last(0, foreign(1))).isEmpty();
        assertThat(last(7, foreign(1_000))).isEmpty();
    }

    @Test
    void theLastChangeIsFoundBehindMessagesOfOthers() {
        for (int behind : new int[] {0, 1, 99, 100, 1_000}) {
            List<String> messages = new ArrayList<>(foreign(10));
            messages.add(change(1));
            messages.addAll(foreign(50));
            messages.add(change(2));
            messages.addAll(foreign(behind));
            assertThat(last(3, messages)).as("behind it %d", behind).hasValue("action:2");
        }
    }
}
