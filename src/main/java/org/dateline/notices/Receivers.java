package org.dateline.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.changes.ActionStream;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.dateline.topics.Topic;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Manages the receivers of topics. Changes are audited without their secrets. */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
public class Receivers {

    private static final String READ = Cypher.load("read/topic_receivers");
    private static final String PUT = Cypher.load("write/put_topic_receiver");
    private static final String NOTE = Cypher.load("write/note_topic_receiver");
    private static final String SET_ASIDE = Cypher.load("write/set_notice_aside");
    private static final String REMOVE = Cypher.load("write/remove_topic_receiver");

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_ADDRESS = 2_000;

    /** The notices set aside that a receiver remembers. */
    private static final int MOST_PROBLEMS = 100;

    private final Database database;
    private final Clock clock;
    private final ActionStream stream;
    private final ObjectProvider<JavaMailSender> mail;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Receivers(
            Database database,
            Clock clock,
            ActionStream stream,
            ObjectProvider<JavaMailSender> mail,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.stream = stream;
        this.mail = mail;
        this.events = events;
    }

    /**
     * A new receiver.
     *
     * @param secret the key of its signatures, returned only here; null for mail
     */
    public record Added(Receiver receiver, @Nullable String secret) {}

    /** A receiver was added or removed. */
    record Changed(String id) {}

    /** Returns the receivers of a topic, or of all topics for null, in the order in which they were added. */
    public List<Receiver> of(@Nullable Topic topic) {
        return read(topic == null ? null : topic.id(), null).stream()
                .map(Receivers::receiver)
                .toList();
    }

    /** Finds a receiver by its id. */
    public Optional<Receiver> find(String id) {
        return read(null, id).stream().findFirst().map(Receivers::receiver);
    }

    /** Returns the notices that a receiver refused and that were set aside, latest first. */
    public List<NoticeProblem> problems(Receiver receiver, int limit) {
        return read(null, receiver.id()).stream()
                .flatMap(Receivers::problems)
                .limit(limit)
                .toList();
    }

    private static Stream<NoticeProblem> problems(Value r) {
        return r.get("aside").asList(Value::asString, List.of()).stream().map(Receivers::problem);
    }

    /** Returns a notice from its act, its place in the stream, the instant at which it was set aside, and the reason. */
    private static NoticeProblem problem(String notice) {
        String[] parts = notice.split(" ", 4);
        return new NoticeProblem(
                parts[0],
                Micros.toInstant(Long.parseLong(parts[1])),
                parts[3],
                Micros.toInstant(Long.parseLong(parts[2])));
    }

    /** Returns the key of a receiver's signatures; empty for mail. */
    Optional<String> secret(String id) {
        return read(null, id).stream().findFirst().map(r -> r.get("secret").asString(""));
    }

    private List<Value> read(@Nullable String topic, @Nullable String id) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("topic", topic);
        p.put("id", id);
        return database.read(tx -> Database.rows(tx, READ, p)).stream()
                .map(row -> row.get("receiver"))
                .toList();
    }

    /**
     * Adds a receiver, which is notified of later acts.
     *
     * @param actor the login that requests it, for the audit
     * @throws ReceiverRefused if the address does not match the kind, or mail is not configured
     */
    public Added add(Topic topic, ReceiverKind kind, String address, Actor actor) {
        String checked = checked(kind, address.strip());
        String secret = kind == ReceiverKind.WEBHOOK ? secret() : null;
        Changes.Place place = stream.end();
        Receiver added = database.write(tx -> {
            Instant now = clock.now();
            Map<String, @Nullable Object> props = new HashMap<>();
            props.put("topic", topic.id());
            props.put("kind", kind.name());
            props.put("address", checked);
            props.put("secret", secret);
            props.put("placeAt", place.at());
            props.put("placeId", place.subject());
            props.put("addedAt", Micros.of(now));
            String id = "receiver:" + UUID.randomUUID();
            Receiver receiver = receiver(
                    tx.run(PUT, Map.of("id", id, "props", props)).single().get("receiver"));
            AuditTrail.append(tx, now, actor, AuditAct.RECEIVER, id, null, state(receiver));
            return receiver;
        });
        events.publishEvent(new Changed(added.id()));
        return new Added(added, secret);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String checked(ReceiverKind kind, String address) {
        if (address.length() > LONGEST_ADDRESS) {
            throw new ReceiverRefused("address: an address has at most " + LONGEST_ADDRESS + " characters.");
        }
        return switch (kind) {
            case WEBHOOK -> webAddress(address);
            case EMAIL -> mailAddress(address);
        };
    }

    private static String webAddress(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new ReceiverRefused(
                "address: \"" + address + "\" is no address of http or https without a user name in it.");
    }

    private String mailAddress(String address) {
        if (mail.getIfAvailable() == null) {
            throw new ReceiverRefused("kind: no mail can be sent. Set spring.mail.host to your mail server.");
        }
        try {
            return new InternetAddress(address, true).getAddress();
        } catch (AddressException e) {
            throw new ReceiverRefused("address: \"" + address + "\" is no mail address: " + e.getMessage() + ".");
        }
    }

    /**
     * Removes a receiver.
     *
     * @param actor the login that requests it, for the audit
     */
    public void remove(Receiver receiver, Actor actor) {
        database.write(tx -> {
            tx.run(REMOVE, Map.of("id", receiver.id())).consume();
            AuditTrail.append(tx, clock.now(), actor, AuditAct.RECEIVER, receiver.id(), state(receiver), null);
            return true;
        });
        events.publishEvent(new Changed(receiver.id()));
    }

    /** Records a delivery of acts up to a position. */
    void delivered(Receiver receiver, Changes.Place place, int acts) {
        Map<String, @Nullable Object> props = told();
        props.put("lastDeliveredAt", Micros.of(clock.now()));
        note(receiver, props, place, acts);
    }

    private static Map<String, @Nullable Object> told() {
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("refusals", 0);
        props.put("failures", 0);
        props.put("problem", null);
        props.put("nextTryAt", null);
        return props;
    }

    /** Records that no act up to a position matches the receiver's topic. */
    void passed(Receiver receiver, Changes.Place place) {
        note(receiver, told(), place, 0);
    }

    /**
     * Records a failed delivery and the time of the next attempt.
     *
     * @param failures the number of failed deliveries since the last success
     * @param refusals how often the receiver has refused the content of this notice
     */
    void failed(Receiver receiver, String problem, int failures, int refusals, Instant nextTry) {
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("failures", failures);
        props.put("refusals", refusals);
        props.put("problem", problem);
        props.put("nextTryAt", Micros.of(nextTry));
        note(receiver, props, null, 0);
    }

    /** Sets the notice of an act aside, which the receiver refuses, and goes on behind it. */
    void setAside(Receiver receiver, StreamEvent event, String reason) {
        database.write(tx -> tx.run(
                        SET_ASIDE,
                        Map.of(
                                "id", receiver.id(),
                                "placeAt", event.place().at(),
                                "placeId", event.place().subject(),
                                "act", event.act().id(),
                                "reason", reason,
                                "at", Micros.of(clock.now()),
                                "most", MOST_PROBLEMS))
                .consume());
    }

    private void note(Receiver receiver, Map<String, @Nullable Object> props, Changes.@Nullable Place place, int acts) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", receiver.id());
        p.put("props", props);
        p.put("acts", acts);
        p.put("placeAt", place == null ? null : place.at());
        p.put("placeId", place == null ? null : place.subject());
        database.write(tx -> tx.run(NOTE, p).consume());
    }

    private static Map<String, String> state(Receiver receiver) {
        return Map.of("topic", receiver.topic(), "kind", receiver.kind().name(), "address", receiver.address());
    }

    private static Receiver receiver(Value r) {
        return new Receiver(
                r.get("id").asString(),
                r.get("topic").asString(),
                ReceiverKind.valueOf(r.get("kind").asString()),
                r.get("address").asString(),
                new Changes.Place(r.get("placeAt").asLong(), r.get("placeId").asString()),
                Objects.requireNonNull(instant(r.get("addedAt"))),
                instant(r.get("lastDeliveredAt")),
                r.get("delivered").asLong(0),
                r.get("failures").asInt(0),
                r.get("refusals").asInt(0),
                r.get("setAside").asLong(0),
                r.get("problem").asString(null),
                instant(r.get("nextTryAt")));
    }

    private static @Nullable Instant instant(Value micros) {
        return micros.isNull() ? null : Micros.toInstant(micros.asLong());
    }
}
