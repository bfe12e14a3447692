package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.dateline.changes.ActionStream;
import org.dateline.changes.ChangeKind;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
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

    /** A record that outlasts the process. */
    private static final class InMemory implements RelayPosition.Store {

        private final AtomicReference<Changes.Place> place = new AtomicReference<>();

        @Override
        public Optional<Changes.Place> read() {
            return Optional.ofNullable(place.get());
        }

        @Override
        public void write(Changes.Place now) {
            place.set(now);
        }
    }

    private final InMemory record = new InMemory();
    private final AtomicLong end = new AtomicLong(10);

    /** Returns the position of a process that finds a topic. */
    private RelayPosition position(Supplier<Optional<Changes.Place>> last) {
        return new RelayPosition(last, () -> place((int) end.get()), record);
    }

    private static Changes.Place place(int number) {
        return new Changes.Place(number, "action:" + number);
    }

    /** Returns a page of the changes with these numbers. */
    private static ActionStream.Page page(int... numbers) {
        List<StreamEvent> events = IntStream.of(numbers)
                .mapToObj(number -> new StreamEvent(place(number), ChangeKind.LEARNED, null, true))
                .toList();
        return new ActionStream.Page(events, new Changes.Place(numbers[numbers.length - 1], "~"));
    }

    @Test
    void aChangeThatTheBrokerDoesNotTakeIsTheNextThatIsSent() throws Exception {
        RelayPosition position = position(Optional::empty);
        assertThat(position.get()).isEqualTo(place(10));
        end.set(13);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> position.send(
                        page(11, 12, 13),
                        event -> event.place().at() == 12
                                ? CompletableFuture.failedFuture(new KafkaException("too few replicas"))
                                : CompletableFuture.completedFuture(null)));
        assertThat(position.get()).isEqualTo(place(11));
        position.send(page(12, 13), event -> CompletableFuture.completedFuture(null));
        assertThat(position.get()).isEqualTo(new Changes.Place(13, "~"));
    }

    @Test
    void aWorkerGoesOnWhereTheLastOneEndedThoughTheTopicIsEmpty() throws Exception {
        RelayPosition before = position(Optional::empty);
        assertThat(before.get()).isEqualTo(place(10));
        before.send(page(11), event -> CompletableFuture.completedFuture(null));
        // Corrections are made before the next worker runs.
        end.set(20);
        assertThat(position(Optional::empty).get().at()).isBetween(10L, 11L);
    }

    @Test
    void theLaterOfTheLastMessageAndTheRecordCounts() {
        record.write(place(10));
        assertThat(position(() -> Optional.of(place(12))).get()).isEqualTo(place(12));
        record.write(place(14));
        assertThat(position(() -> Optional.of(place(12))).get()).isEqualTo(place(14));
    }

    @Test
    void aTopicOfAnEarlierReleaseIsContinuedWithoutARecord() {
        assertThat(position(() -> Optional.of(place(7))).get()).isEqualTo(place(7));
        assertThat(record.read()).hasValue(place(7));
    }

    @Test
    void whatIsCommittedWhileANewBrokerDoesNotAnswerIsSent() {
        AtomicBoolean answers = new AtomicBoolean();
        RelayPosition position = position(() -> {
            if (!answers.get()) {
                throw new KafkaException("The broker does not answer");
            }
            return Optional.empty();
        });
        assertThatExceptionOfType(KafkaException.class).isThrownBy(position::get);
        end.set(20);
        answers.set(true);
        assertThat(position.get()).isEqualTo(place(10));
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
