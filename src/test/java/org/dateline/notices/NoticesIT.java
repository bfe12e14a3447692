package org.dateline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.changes.Changes;
import org.dateline.fetch.Site;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Coding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receivers of topics on a real port and behind a real mail server. The restart comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesIT {

    private static final LocalDate DAY = LocalDate.of(2008, 1, 1);

    /** Longer than any test; {@link #endWait} ends it. */
    private static final Duration MAIL_EVERY = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static final Site SITE = new Site();
    private static GreenMail mail = mailServer(0);
    private static Service service;
    private static String us;
    private static String boeing;
    private static String huawei;

    /** The keys of what a receiver of all acts of the topic was told, each once. */
    private static final Set<String> WITNESSED = ConcurrentHashMap.newKeySet();

    /** A request that a receiver got. */
    private record Got(String key, String signature, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    @BeforeAll
    static void start() {
        service = service();
        us = id("US");
        boeing = id("Boeing");
        huawei = id("Huawei");
        http().data("mutation { createTopic(name: \"Planes\", filter: {involving: [\"Boeing\"]}) { id } }");
        SITE.at("/witness", exchange -> {
            exchange.getRequestBody().readAllBytes();
            WITNESSED.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(204, -1);
        });
        add("WEBHOOK", SITE.uri("/witness").toString());
    }

    /** A mail server on a port of this machine; 0 for one that is free. */
    private static GreenMail mailServer(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    private static Service service() {
        return Service.on(
                folder.resolve("data"),
                "--dateline.meaning=false",
                "--dateline.watch.private-addresses=true",
                "--dateline.watch.time=2s",
                "--dateline.notices.back-off=100ms",
                "--dateline.notices.mail-every=" + MAIL_EVERY.toMinutes() + "m",
                "--dateline.notices.from=desk@example.org",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        SITE.close();
        mail.stop();
    }

    private static Http http() {
        return service.http();
    }

    private static String id(String name) {
        return http().data("{ entity(ref: \"" + name + "\") { id } }")
                .at("/entity/id")
                .asString();
    }

    /** Reports a sanction. One of the topic is in the stream once this returns: another receiver was told of it. */
    private static void report(String text, String target, int day) {
        int before = WITNESSED.size();
        LocalDate at = DAY.plusDays(day);
        service.get(Readings.class)
                .write(Generated.from(
                        "Wire", Generated.reading(text, at, Generated.sanction(us, target, Generated.on(at)))));
        if (target.equals(boeing)) {
            await(() -> WITNESSED.size() > before);
        }
    }

    /** Ends the wait between two mails, once the last one is noted. */
    private static void endWait(String id) {
        service.get(Driver.class)
                .executableQuery(
                        "MATCH (r:TopicReceiver {id: $id}) SET r.lastDeliveredAt = r.lastDeliveredAt - $micros")
                .withParameters(Map.of("id", id, "micros", MAIL_EVERY.toNanos() / 1_000))
                .execute();
        // The same as when it was added: it is read anew.
        service.get(Notifier.class).changed(new Receivers.Changed(id));
    }

    private static int delivered(String id) {
        return state(id).get("delivered").asInt();
    }

    /** Has a path take requests, after it has failed for some. */
    private static List<Got> receiver(String path, AtomicInteger failures) {
        return receiver(path, body -> failures.getAndDecrement() > 0 ? 500 : 204);
    }

    /** Has a path answer requests with a status for each body. */
    private static List<Got> receiver(String path, ToIntFunction<String> statuses) {
        List<Got> got = Collections.synchronizedList(new ArrayList<>());
        SITE.at(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Dateline-Signature"),
                    body));
            exchange.sendResponseHeaders(statuses.applyAsInt(body), -1);
        });
        return got;
    }

    private static JsonNode add(String kind, String address) {
        return http().data("mutation { addTopicReceiver(topic: \"planes\", kind: " + kind + ", address: \"" + address
                        + "\") { secret receiver { id delivered } } }")
                .get("addTopicReceiver");
    }

    private static JsonNode state(String id) {
        return http().data(
                        "{ topicReceivers { id kind address delivered failures problem lastDeliveredAt setAside topic { name }"
                                + " problems(first: 2) { action recordedAt reason at } } }")
                .get("topicReceivers")
                .valueStream()
                .filter(receiver -> receiver.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void remove(String id) {
        http().data("mutation { removeTopicReceiver(id: \"" + id + "\") { id } }");
    }

    private static void await(Supplier<Boolean> fact) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!fact.get()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Order(1)
    void aWebhookIsToldOfEachActAndEachChangeOnceWithASignature() throws Exception {
        List<Got> got = receiver("/hook", new AtomicInteger());
        JsonNode added = add("WEBHOOK", SITE.uri("/hook").toString());
        report("The first report of a sanction", boeing, 1);
        await(() -> got.size() == 1);
        JsonNode notice = got.getFirst().json();
        assertThat(notice.at("/topic/name").asString()).isEqualTo("Planes");
        assertThat(notice.get("matches").asBoolean()).isTrue();
        assertThat(notice.at("/action/type").asString()).isEqualTo("SANCTION");
        assertThat(notice.at("/action/date/earliest").asString()).isEqualTo("2008-01-02");
        assertThat(notice.at("/action/parties/1/entity").asString()).isEqualTo(boeing);
        String[] parts = got.getFirst().signature().split("[=,]");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(added.get("secret").asString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((parts[1] + "." + got.getFirst().body()).getBytes(StandardCharsets.UTF_8));
        assertThat(parts[3]).isEqualTo(HexFormat.of().formatHex(mac.doFinal()));
        assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[1])), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        report("A report about others", huawei, 2);
        report("Another report of the same sanction", boeing, 1);
        await(() -> got.size() == 2);
        assertThat(got.get(1).json().at("/action/id")).isEqualTo(notice.at("/action/id"));
        assertThat(got.get(1).json().get("change").asString()).isEqualTo("LEARNED");
        assertThat(got.get(1).key()).isNotEqualTo(got.getFirst().key());
        String id = added.at("/receiver/id").asString();
        await(() -> delivered(id) == 2);
        remove(id);
        report("A report that another receiver alone is told of", boeing, 3);
        report("Another such report", boeing, 4);
        assertThat(got).hasSize(2);
    }

    @Test
    @Order(2)
    void aReceiverThatFailsIsToldAgainWithTheSameKey() {
        // Each of them may pass by itself, or once the address or its login is mended.
        Iterator<Integer> failures = List.of(500, 403, 429, 401, 404, 503).iterator();
        List<Got> got = receiver("/flaky", body -> failures.hasNext() ? failures.next() : 204);
        String id =
                add("WEBHOOK", SITE.uri("/flaky").toString()).at("/receiver/id").asString();
        report("A report of a further sanction", boeing, 10);
        report("A report of yet another sanction", boeing, 20);
        await(() -> delivered(id) == 2);
        assertThat(got).hasSize(8);
        assertThat(got.subList(0, 7))
                .extracting(Got::key)
                .containsOnly(got.getFirst().key());
        assertThat(got.get(7).key()).isNotEqualTo(got.getFirst().key());
        assertThat(state(id).get("failures").asInt()).isZero();
        assertThat(state(id).get("setAside").asInt()).isZero();
        remove(id);
    }

    @Test
    @Order(2)
    void anActWhoseNoticeIsRefusedAgainAndAgainKeepsNoOtherFromTheReceiver() {
        List<Got> got = receiver("/picky", body -> body.contains("2009-02-04") ? 400 : 204);
        String id =
                add("WEBHOOK", SITE.uri("/picky").toString()).at("/receiver/id").asString();
        report("A report before the one that is refused", boeing, 399);
        report("A report that the receiver refuses", boeing, 400);
        report("A report behind the one that is refused", boeing, 401);
        report("A further report behind it", boeing, 402);
        await(() -> delivered(id) == 3);
        assertThat(got)
                .extracting(g -> g.json().at("/action/date/earliest").asString())
                .containsExactly(
                        "2009-02-03",
                        "2009-02-04",
                        "2009-02-04",
                        "2009-02-04",
                        "2009-02-04",
                        "2009-02-04",
                        "2009-02-05",
                        "2009-02-06");
        JsonNode state = state(id);
        assertThat(state.get("failures").asInt()).isZero();
        assertThat(state.get("setAside").asInt()).isEqualTo(1);
        JsonNode problem = state.at("/problems/0");
        assertThat(problem.get("action")).isEqualTo(got.get(1).json().at("/action/id"));
        assertThat(problem.get("recordedAt")).isEqualTo(got.get(1).json().get("recordedAt"));
        assertThat(problem.get("reason").asString()).endsWith("is answered with status 400.");
        assertThat(Instant.parse(problem.get("at").asString())).isBeforeOrEqualTo(Instant.now());
        remove(id);
    }

    @Test
    @Order(2)
    void whatAnOlderReleaseSetAsideIsKept() throws IOException {
        String id =
                add("WEBHOOK", SITE.uri("/kept").toString()).at("/receiver/id").asString();
        Driver driver = service.get(Driver.class);
        driver.executableQuery("MATCH (r:TopicReceiver {id: $id}) SET r.asideActs = ['action:2', 'action:1'],"
                        + " r.asidePlaces = [2000000, 1000000], r.asideAt = [4000000, 3000000],"
                        + " r.asideReasons = ['It was refused.', 'It was refused, too.']")
                .withParameters(Map.of("id", id))
                .execute();
        String migration = Files.readString(Path.of("cypher/migrations/V0111__Notices_set_aside_in_one_list.cypher"));
        driver.executableQuery(migration.replace(";", "")).execute();
        JsonNode problems = state(id).get("problems");
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).get("action").asString()).isEqualTo("action:2");
        assertThat(problems.get(1).get("recordedAt").asString()).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(problems.get(1).get("at").asString()).isEqualTo("1970-01-01T00:00:03Z");
        assertThat(problems.get(1).get("reason").asString()).isEqualTo("It was refused, too.");
        remove(id);
    }

    @Test
    @Order(2)
    void aReceiverThatIsRemovedWhileItFailsIsLeftAlone() {
        List<Got> got = receiver("/gone", new AtomicInteger(1_000));
        List<Got> still = receiver("/still", new AtomicInteger(1_000));
        String id =
                add("WEBHOOK", SITE.uri("/gone").toString()).at("/receiver/id").asString();
        String other =
                add("WEBHOOK", SITE.uri("/still").toString()).at("/receiver/id").asString();
        report("A report that is never taken", boeing, 25);
        await(() -> !got.isEmpty() && !still.isEmpty());
        remove(id);
        int then = got.size();
        int tries = still.size();
        // The other one fails as well, and is tried again and again.
        await(() -> still.size() >= tries + 3);
        // One may have been on its way.
        assertThat(got).hasSizeLessThanOrEqualTo(then + 1);
        remove(other);
    }

    @Test
    @Order(3)
    void aMailTellsOfTheActsSinceTheLastOne() throws Exception {
        String id = add("EMAIL", "analyst@example.org").at("/receiver/id").asString();
        assertThat(state(id).get("kind").asString()).isEqualTo("EMAIL");
        report("A report of a sanction for a mail", boeing, 30);
        await(() -> delivered(id) == 1);
        report("A report for the second mail", boeing, 40);
        report("A further report for the second mail", boeing, 50);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        endWait(id);
        await(() -> delivered(id) == 3);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        MimeMessage first = mail.getReceivedMessages()[0];
        assertThat(first.getSubject()).isEqualTo("Planes: 1 act");
        assertThat(first.getFrom()[0]).hasToString("desk@example.org");
        assertThat(first.getAllRecipients()[0]).hasToString("analyst@example.org");
        assertThat(String.valueOf(first.getContent())).contains("31 January 2008: ", "acts on", "Sanction");
        assertThat(mail.getReceivedMessages()[1].getSubject()).isEqualTo("Planes: 2 acts");
        remove(id);
    }

    @Test
    @Order(4)
    void aMailTellsOfAllActsSinceTheLastOneHoweverManyOthersLieBetween() {
        int before = mail.getReceivedMessages().length;
        String id = add("EMAIL", "planes@example.org").at("/receiver/id").asString();
        report("A report for the mail before the wait", boeing, 55);
        await(() -> delivered(id) == 1);
        report("A report before many others", boeing, 60);
        Coding[] others = IntStream.range(0, 150)
                .mapToObj(day -> Generated.sanction(us, huawei, Generated.on(DAY.plusDays(2 * day))))
                .toArray(Coding[]::new);
        service.get(Readings.class)
                .write(Generated.from(
                        "Wire", Generated.reading("A report about many others", DAY.plusDays(61), others)));
        report("A report behind many others", boeing, 62);
        endWait(id);
        await(() -> delivered(id) > 1);
        assertThat(delivered(id)).isEqualTo(3);
        assertThat(mail.getReceivedMessages()).hasSize(before + 2);
        remove(id);
    }

    @Test
    @Order(4)
    void anActThatAMailServerRefusesKeepsNoOtherFromTheMails() throws Exception {
        String id = add("EMAIL", "picky@example.org").at("/receiver/id").asString();
        report("A report for the mail before the refused one", boeing, 500);
        await(() -> delivered(id) == 1);
        int port = mail.getSmtp().getPort();
        mail.stop();
        try (PickyMailServer picky = new PickyMailServer(port, "16 May 2009")) {
            report("A report before the one that the mail server refuses", boeing, 500);
            report("A report that the mail server refuses", boeing, 501);
            report("A report behind the one that the mail server refuses", boeing, 502);
            report("A further report for the mail behind it", boeing, 503);
            endWait(id);
            await(() -> delivered(id) == 2);
            endWait(id);
            await(() -> delivered(id) == 4);
            assertThat(picky.days()).containsExactly("15 May 2009", "17 May 2009", "18 May 2009");
        }
        mail = mailServer(port);
        JsonNode state = state(id);
        assertThat(state.get("failures").asInt()).isZero();
        assertThat(state.get("setAside").asInt()).isEqualTo(1);
        assertThat(state.at("/problems/0/reason").asString()).contains("not wanted here");
        remove(id);
    }

    @Test
    @Order(4)
    void wrongAddressesAreRefusedAndChangesStandInTheAuditWithoutTheSecret() {
        for (String[] wrong : new String[][] {
            {"WEBHOOK", "ftp://example.org/"}, {"WEBHOOK", "https://ann:secret@example.org/"}, {"EMAIL", "no address"}
        }) {
            assertThat(http().error("mutation { addTopicReceiver(topic: \"Planes\", kind: " + wrong[0] + ", address: \""
                                    + wrong[1] + "\") { secret } }")
                            .at("/extensions/classification")
                            .asString())
                    .isEqualTo("BAD_REQUEST");
        }
        JsonNode added = add("WEBHOOK", SITE.uri("/audited").toString());
        remove(added.at("/receiver/id").asString());
        String audit = http().text("{ audit(first: 50) { edges { node { act subject before after } } } }");
        assertThat(audit)
                .contains("RECEIVER", added.at("/receiver/id").asString())
                .doesNotContain(added.get("secret").asString());
    }

    @Test
    @Order(4)
    void aPlaceThatIsNotedLateMovesNothingBack() {
        receiver("/late", new AtomicInteger());
        String id =
                add("WEBHOOK", SITE.uri("/late").toString()).at("/receiver/id").asString();
        Receivers receivers = service.get(Receivers.class);
        Receiver added = receivers.find(id).orElseThrow();
        Changes.Place later = new Changes.Place(added.place().at() + 1_000_000_000, "action:2");
        receivers.delivered(added, later, 2);
        receivers.delivered(added, new Changes.Place(later.at(), "action:1"), 1);
        receivers.passed(added, added.place());
        assertThat(receivers.find(id).orElseThrow().place()).isEqualTo(later);
        assertThat(receivers.find(id).orElseThrow().delivered()).isEqualTo(3);
        remove(id);
    }

    @Test
    @Order(5)
    void aRestartLeavesNothingOutAndTellsNothingTwice() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        AtomicInteger failures = new AtomicInteger();
        List<Got> got = receiver("/restart", failures);
        String hook = add("WEBHOOK", SITE.uri("/restart").toString())
                .at("/receiver/id")
                .asString();
        String letter = add("EMAIL", "night@example.org").at("/receiver/id").asString();
        report("A report before the restart", boeing, 100);
        await(() -> delivered(hook) == 1 && delivered(letter) == 1);
        assertThat(days(mail)).containsExactly("10 April 2008");
        failures.set(1_000);
        int port = mail.getSmtp().getPort();
        mail.stop();
        report("A report that is not taken before the restart", boeing, 110);
        report("A further report that is not taken before it", boeing, 120);
        endWait(letter);
        await(() -> state(hook).get("failures").asInt() > 0
                && state(letter).get("failures").asInt() > 1);
        assertThat(state(hook).get("problem").asString()).contains("500");
        assertThat(state(letter).get("problem").asString()).contains("The mail server does not take it");
        assertThat(delivered(hook)).isEqualTo(1);
        assertThat(delivered(letter)).isEqualTo(1);
        service.close();
        got.clear();
        failures.set(0);
        mail = mailServer(port);
        service = service();
        await(() -> delivered(hook) == 3 && delivered(letter) == 3);
        assertThat(got)
                .extracting(g -> g.json().at("/action/date/earliest").asString())
                .containsExactly("2008-04-20", "2008-04-30");
        assertThat(state(letter).get("failures").asInt()).isZero();
        report("A report behind the restart", boeing, 130);
        await(() -> got.size() == 3);
        // What is told twice would be in a mail with this one, or before it.
        endWait(letter);
        await(() -> delivered(letter) == 4);
        assertThat(days(mail)).containsExactly("20 April 2008", "30 April 2008", "10 May 2008");
    }

    /** The days of the acts that a server got mails of, in their order. */
    private static List<String> days(GreenMail server) throws Exception {
        List<String> days = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            days.addAll(PickyMailServer.days(String.valueOf(message.getContent())));
        }
        return days;
    }
}
