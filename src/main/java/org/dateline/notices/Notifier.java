package org.dateline.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.changes.ActionStream;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.fetch.BackOff;
import org.dateline.graph.AsOf;
import org.dateline.graph.Database;
import org.dateline.graph.Duty;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.dateline.timeline.TimelineFilter;
import org.dateline.topics.Topic;
import org.dateline.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Follows the stream of acts for each receiver while the service runs. The position of a receiver is stored in the
 * graph and advances only after a delivery, so a restart skips no act.
 */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.API})
@ConditionalOnWebApplication
class Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    /** Wait after a failure of the database. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** Interval at which receivers added by other processes are noticed. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /**
     * Time for which the resolved filter of a topic is used, because its references may come to mean other entities.
     */
    private static final Duration FILTER_KEPT = Duration.ofMinutes(1);

    /**
     * Refusals of a notice's content before its act is set aside. A receiver that is repaired within the first minutes
     * misses nothing.
     */
    static final int TRIES = 5;

    /** Acts per mail. Longer mails are not read. */
    private static final int MOST_IN_MAIL = 100;

    private final Duty duty;
    private final Receivers receivers;
    private final Topics topics;
    private final TopicFilters filters;
    private final ActionStream stream;
    private final Courier courier;
    private final ReadOnlyMode readOnly;
    private final MemoryErrors memory;
    private final NoticeSettings settings;
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Notifier(
            Duty duty,
            Receivers receivers,
            Topics topics,
            TopicFilters filters,
            ActionStream stream,
            Courier courier,
            ReadOnlyMode readOnly,
            MemoryErrors memory,
            NoticeSettings settings) {
        this.duty = duty;
        this.receivers = receivers;
        this.topics = topics;
        this.filters = filters;
        this.stream = stream;
        this.courier = courier;
        this.readOnly = readOnly;
        this.memory = memory;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(3)
    void begin() {
        Thread.ofVirtual().name("notices").start(() -> {
            while (!stopping) {
                try {
                    followAll();
                    if (!duty.isShared()) {
                        return;
                    }
                } catch (RuntimeException | Error e) {
                    memory.note(e);
                    LOG.warn("The receivers of topics cannot be read; tried again in {} s", LOOK.toSeconds(), e);
                }
                // Waits no longer after a failure, because a lease must be renewed.
                pause(LOOK);
            }
        });
    }

    /** Follows all receivers, or none while another process holds the lease. */
    private void followAll() {
        List<String> ids =
                isOurs() ? receivers.of(null).stream().map(Receiver::id).toList() : List.of();
        threads.keySet().stream().filter(id -> !ids.contains(id)).forEach(this::leave);
        ids.forEach(this::follow);
    }

    private boolean isOurs() {
        return duty.isOurs("receivers");
    }

    private void leave(String id) {
        Thread running = threads.remove(id);
        if (running != null) {
            running.interrupt();
        }
    }

    @EventListener
    void changed(Receivers.Changed change) {
        leave(change.id());
        if (!stopping && isOurs() && receivers.find(change.id()).isPresent()) {
            follow(change.id());
        }
    }

    private void follow(String id) {
        threads.compute(
                id,
                (key, running) -> running != null && running.isAlive()
                        ? running
                        : Thread.ofVirtual().name("notices-" + id).start(() -> run(id)));
    }

    private void run(String id) {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            try {
                Optional<Receiver> receiver = receivers.find(id);
                if (receiver.isEmpty()) {
                    return;
                }
                follow(receiver.get());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                memory.note(e);
                if (stopping || Thread.currentThread().isInterrupted()) {
                    return;
                }
                if (!Database.isTransient(e)) {
                    LOG.error("The notices for {} stopped; they go on in {} s", id, AGAIN.toSeconds(), e);
                    noteStop(id, e);
                }
                pause(AGAIN);
            }
        }
    }

    /** Records that the notices of a receiver have stopped, so that the receiver does not look healthy in lists. */
    private void noteStop(String id, Throwable failure) {
        try {
            receivers
                    .find(id)
                    .ifPresent(receiver -> receivers.failed(
                            receiver,
                            "The notices stopped: " + failure,
                            receiver.failures() + 1,
                            receiver.refusals(),
                            Instant.now().plus(AGAIN)));
        } catch (RuntimeException e) {
            LOG.debug("The stop of the notices for {} is not noted", id, e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Follows one receiver with one resolution of its topic's filter. */
    private void follow(Receiver receiver) throws InterruptedException {
        Thread.sleep(wait(receiver, settings.mailEvery(), Instant.now()));
        Optional<Topic> topic = topics.find(receiver.topic(), AsOf.NOW);
        if (topic.isEmpty()) {
            // A topic that has ended has no acts.
            Thread.sleep(FILTER_KEPT);
            return;
        }
        TimelineFilter filter;
        try {
            filter = filters.of(topic.get());
        } catch (RuntimeException e) {
            if (Database.isTransient(e)) {
                throw e;
            }
            // An entity of the filter may have been removed, and may return.
            Instant next = Instant.now().plus(FILTER_KEPT);
            receivers.failed(
                    receiver,
                    "The topic cannot be read: " + e.getMessage(),
                    receiver.failures() + 1,
                    receiver.refusals(),
                    next);
            return;
        }
        Instant until = Instant.now().plus(FILTER_KEPT);
        Attempts attempts = new Attempts(receiver);
        Changes.Place place = receiver.place();
        while (!stopping && Instant.now().isBefore(until)) {
            ActionStream.Page page = stream.next(filter, place);
            if (!page.events().isEmpty() && receiver.kind() == ReceiverKind.EMAIL) {
                mail(receiver, topic.get(), mailed(filter, page), attempts);
                return;
            }
            for (StreamEvent event : page.events()) {
                Optional<String> refused =
                        send(receiver, attempts, TRIES, () -> courier.post(receiver, topic.get(), event));
                if (refused.isPresent()) {
                    setAside(receiver, attempts, event, refused.get());
                } else {
                    receivers.delivered(receiver, event.place(), 1);
                }
            }
            place = page.next();
        }
        // A position past acts that do not match need not be stored at once. After a restart they are skipped again.
        // A minute that ended with a refused act did not go well.
        if (!attempts.endedAside && isWorthKeeping(receiver, place)) {
            receivers.passed(receiver, place);
        }
    }

    /** Whether a minute without failures changes the stored state: the place, or an earlier failure. */
    static boolean isWorthKeeping(Receiver receiver, Changes.Place place) {
        return receiver.failures() > 0 || !place.equals(receiver.place());
    }

    /**
     * Returns the remaining wait of a receiver, after a failure or between two mails. The wait continues over a
     * restart.
     */
    static Duration wait(Receiver receiver, Duration mailEvery, Instant now) {
        Instant nextTry = receiver.nextTryAt();
        Instant last = receiver.lastDeliveredAt();
        Duration wait = nextTry == null ? Duration.ZERO : Duration.between(now, nextTry);
        if (receiver.kind() == ReceiverKind.EMAIL && last != null) {
            Duration rest = Duration.between(now, last.plus(mailEvery));
            // If the wall clock was set back, limit the wait to the setting.
            Duration between = rest.compareTo(mailEvery) < 0 ? rest : mailEvery;
            wait = wait.compareTo(between) < 0 ? between : wait;
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /**
     * Collects the acts of one mail from a page and the following pages up to the end of the stream. A page may contain
     * a single match, and one mail per page would let the receiver fall behind.
     */
    private ActionStream.Page mailed(TimelineFilter filter, ActionStream.Page first) throws InterruptedException {
        List<StreamEvent> events = new ArrayList<>(first.events());
        ActionStream.Page page = first;
        while (!stopping && events.size() < MOST_IN_MAIL && !page.isLast()) {
            page = stream.next(filter, page.next());
            events.addAll(page.events());
        }
        if (events.size() <= MOST_IN_MAIL) {
            return new ActionStream.Page(events, page.next());
        }
        List<StreamEvent> most = events.subList(0, MOST_IN_MAIL);
        return new ActionStream.Page(most, most.getLast().place());
    }

    /** Sends a mail. If its content is refused, fewer acts are sent, until the refused one is alone. */
    private void mail(Receiver receiver, Topic topic, ActionStream.Page page, Attempts attempts)
            throws InterruptedException {
        ActionStream.Page sent = page;
        while (true) {
            List<StreamEvent> events = sent.events();
            int tries = events.size() == 1 ? TRIES : 1;
            Optional<String> refused = send(receiver, attempts, tries, () -> courier.mail(receiver, topic, events));
            if (refused.isEmpty()) {
                receivers.delivered(receiver, sent.next(), events.size());
                return;
            }
            if (events.size() == 1) {
                setAside(receiver, attempts, events.getFirst(), refused.get());
                return;
            }
            List<StreamEvent> fewer = events.subList(0, events.size() / 2);
            sent = new ActionStream.Page(fewer, fewer.getLast().place());
        }
    }

    private void setAside(Receiver receiver, Attempts attempts, StreamEvent event, String reason) {
        LOG.warn("{} is not told of {}: {}", receiver.id(), event.act().id(), reason);
        receivers.setAside(receiver, event, reason);
        attempts.refusals = 0;
        attempts.endedAside = true;
    }

    /** The failed attempts at deliveries to a receiver. */
    private static final class Attempts {

        /** Since the last success. They are not forgotten when an act is set aside, so that the waits go on growing. */
        private int failures;

        /** Refusals of the content of the next notice. */
        private int refusals;

        /** Whether the last act was set aside. */
        private boolean endedAside;

        private Attempts(Receiver receiver) {
            failures = receiver.failures();
            refusals = receiver.refusals();
        }
    }

    private interface Sending {
        void run() throws Undelivered;
    }

    /**
     * Sends a notice until it is taken, or until its content was refused a number of times.
     *
     * @return why it was refused; empty if it was taken
     */
    private Optional<String> send(Receiver receiver, Attempts attempts, int tries, Sending sending)
            throws InterruptedException {
        while (true) {
            // A delivery that cannot be recorded would be repeated.
            while (readOnly.reason().isPresent()) {
                Thread.sleep(AGAIN);
            }
            if (!isOurs()) {
                throw new InterruptedException("Another process notifies the receivers");
            }
            try {
                sending.run();
                attempts.failures = 0;
                attempts.refusals = 0;
                attempts.endedAside = false;
                return Optional.empty();
            } catch (Undelivered e) {
                // The HTTP client reports an interrupt as a failure, and the receiver may have been removed meanwhile.
                if (stopping
                        || Thread.interrupted()
                        || receivers.find(receiver.id()).isEmpty()) {
                    throw new InterruptedException();
                }
                String reason = String.valueOf(e.getMessage());
                if (e.isRejected() && (tries == 1 || ++attempts.refusals >= tries)) {
                    return Optional.of(reason);
                }
                Instant next = next(e, ++attempts.failures);
                LOG.warn("{} was not told of its topic: {} Next try {}", receiver.id(), reason, next);
                receivers.failed(receiver, reason, attempts.failures, attempts.refusals, next);
                Thread.sleep(Duration.between(Instant.now(), next));
            }
        }
    }

    private Instant next(Undelivered failure, int failures) {
        Instant next = Instant.now().plus(BackOff.after(settings.backOff(), failures));
        Instant asked = failure.notBefore();
        return asked != null && asked.isAfter(next) ? asked : next;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        threads.values().forEach(Thread::interrupt);
    }
}
