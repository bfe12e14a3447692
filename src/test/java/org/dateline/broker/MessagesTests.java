package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.dateline.changes.ChangeKind;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Generated;
import org.dateline.graph.Handed;
import org.dateline.graph.Submissions;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTests {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00.123456Z");
    private static final Submission WHOLE = new Submission(
            "Norway banned it.",
            TextFormat.HTML,
            "A ban",
            "https://news.example/1",
            "Northern Ledger",
            "2018-11-23",
            "2019-27610");
    private static final Submission BARE =
            new Submission("Norway banned it.", TextFormat.PLAIN, null, null, null, null, null);

    private static final Changes.Place PLACE = new Changes.Place(1_795_860_000_123_456L, "action:" + "0".repeat(32));

    @Test
    void aMessageOfOthersIsNoChange() {
        for (String message : new String[] {"no change", "", "{}", "{\"recordedAt\": \"soon\"}", "[1]"}) {
            assertThat(ChangeMessages.read(message.getBytes(StandardCharsets.UTF_8)))
                    .as(message)
                    .isEmpty();
        }
        assertThat(ChangeMessages.read(null)).isEmpty();
        assertThat(ChangeMessages.read(
                        ("{\"recordedAt\": \"2026-11-28T10:00:00.123456Z\", \"action\": \"" + PLACE.subject() + "\"}")
                                .getBytes(StandardCharsets.UTF_8)))
                .hasValue(PLACE);
    }

    private static Handed handed(Submission submission, String origin) {
        return new Handed(Submissions.idOf(submission, origin), origin, NOW, submission);
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream in = MessagesTests.class.getResourceAsStream("/messages/" + name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        }
    }

    private static void assertFits(byte[] message, String schema) throws IOException {
        assertThat(schema(schema).validate(new String(message, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void anArticleComesOutAsItWentIn() throws Exception {
        for (Submission submission : new Submission[] {WHOLE, BARE}) {
            Handed handed = handed(submission, "a.jsonl:7");
            byte[] message = ArticleMessages.encode(handed);
            assertThat(ArticleMessages.decode(message, "topic/0:1", Instant.EPOCH))
                    .isEqualTo(handed);
            assertFits(message, "article-1.schema.json");
        }
    }

    @Test
    void aMessageNeedsNoMoreThanItsVersionAndAText() throws Exception {
        byte[] message =
                "{\"version\": 1, \"article\": {\"text\": \"Norway banned it.\"}}".getBytes(StandardCharsets.UTF_8);
        assertThat(ArticleMessages.decode(message, "topic/0:1", NOW)).isEqualTo(handed(BARE, "topic/0:1"));
        assertFits(message, "article-1.schema.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half {                                                | it is not JSON",
                "[1]                                                   | it is no JSON object",
                "{\"article\": {\"text\": \"a\"}}                      | its version is missing and not 1",
                "{\"version\": 2, \"article\": {\"text\": \"a\"}}      | its version is 2 and not 1",
                "{\"version\": 1, \"article\": {}}                     | article.text is missing",
                "{\"version\": 1, \"article\": {\"text\": 5}}          | text is no string",
                "{\"version\": 1, \"receivedAt\": \"now\", \"article\": {\"text\": \"a\"}} | receivedAt is no instant",
                "{\"version\": 1, \"receivedAt\": \"+999999-01-01T00:00:00Z\", \"article\": {\"text\": \"a\"}}"
                        + " | receivedAt is before 1970 or more than a day ahead",
                "{\"version\": 1, \"receivedAt\": \"0001-01-01T00:00:00Z\", \"article\": {\"text\": \"a\"}}"
                        + " | receivedAt is before 1970 or more than a day ahead"
            })
    void whatIsNoArticleIsRefusedWithTheReason(String message, String reason) {
        assertThatExceptionOfType(ArticleMessages.Undecodable.class)
                .isThrownBy(() -> ArticleMessages.decode(message.getBytes(StandardCharsets.UTF_8), "topic/0:1", NOW))
                .withMessage(reason);
    }

    @Test
    void aTimestampThatNoClockShowsIsNoTimeOfAnArticle() {
        byte[] message = "{\"version\": 1, \"article\": {\"text\": \"a\"}}".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(ArticleMessages.Undecodable.class)
                .isThrownBy(() -> ArticleMessages.decode(message, "topic/0:1", Instant.ofEpochMilli(Long.MAX_VALUE)))
                .withMessage("its timestamp is before 1970 or more than a day ahead");
    }

    @Test
    void articlesOfOneSourceShareAKey() {
        assertThat(ArticleMessages.key(handed(WHOLE, "a"))).isEqualTo("northern ledger");
        Submission ofSite = new Submission("a", TextFormat.PLAIN, null, "https://news.example/1", null, null, null);
        assertThat(ArticleMessages.key(handed(ofSite, "a"))).isEqualTo("news.example");
        assertThat(ArticleMessages.key(handed(BARE, "dir/a.jsonl:7"))).isEqualTo("dir/a.jsonl");
    }

    /** What docs/scaling.md computes the disk of the broker from. */
    @Test
    void aMessageAddsLessThanHalfAKilobyteToItsText() {
        String text = "Norway banned it. ".repeat(300);
        Submission article = new Submission(
                text, TextFormat.PLAIN, WHOLE.title(), WHOLE.url(), WHOLE.source(), "2018-11-23", WHOLE.document());
        assertThat(ArticleMessages.encode(handed(article, "https://news.example/1")).length - text.length())
                .isBetween(250, 400);
        assertThat(ChangeMessages.encode(change(Extent.NONE)).length).isBetween(200, 400);
    }

    private static StreamEvent change(Extent denied) {
        ActionSnapshot act = new ActionSnapshot(
                "action:1",
                0,
                Generated.sanction("country:NO", "country:IS", Generated.on(LocalDate.of(2018, 11, 23))),
                1,
                NOW,
                NOW,
                NOW,
                false,
                new Extents(denied, Extent.NONE, Extent.SOME));
        return new StreamEvent(PLACE, ChangeKind.HAPPENED, act, true);
    }

    @Test
    void aChangeTellsItsPlaceAndHowFarItsClaimsHoldBack() throws Exception {
        for (Extent denied : Extent.values()) {
            byte[] message = ChangeMessages.encode(change(denied));
            assertThat(ChangeMessages.place(message)).isEqualTo(PLACE);
            assertFits(message, "change-1.schema.json");
            assertThat(new String(message, StandardCharsets.UTF_8)).contains("\"denied\":\"" + denied + "\"");
        }
    }
}
