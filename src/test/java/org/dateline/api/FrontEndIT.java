package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Publication;
import org.dateline.model.Quote;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Reading;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.wording.EnumLabels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a page needs beside the data: labels, dates and summaries in words, counts, places in quotes, many nodes at once. */
@IntegrationTest
class FrontEndIT {

    private static final LocalDate DAY = LocalDate.of(1967, 5, 2);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Entities entities;

    @Autowired
    Http http;

    private final String word = "front" + System.nanoTime();
    private final String actor = word + ":A";
    private final String target = word + ":B";

    private JsonNode ask(String query) {
        return http.data(query.replace("WORD", word)
                .replace("\"ACTOR\"", "\"" + actor + "\"")
                .replace("\"TARGET\"", "\"" + target + "\""));
    }

    private Reading sanction(LocalDate day) {
        chronicle.parties(actor, target);
        return chronicle.sanction(word + " on " + day, day, actor, target);
    }

    @Test
    void nodesComeInTheOrderOfTheirIdsAndUnknownOnesAreNull() {
        Reading reading = sanction(DAY);
        String article = reading.article().id();
        String claim = reading.claims().getFirst().id();
        JsonNode nodes = ask("{ nodes(ids: [\"TARGET\", \"no:such\", \"" + claim + "\", \"" + article
                        + "\", \"claim:none\", \"ACTOR\", \"TARGET\"]) { __typename id } }")
                .get("nodes");
        assertThat(StreamSupport.stream(nodes.spliterator(), false)
                        .map(n -> n.isNull() ? "null" : n.get("id").asString()))
                .containsExactly(target, "null", claim, article, "null", actor, target);
        assertThat(nodes.get(2).get("__typename").asString()).isEqualTo("Claim");
    }

    @Test
    void aHiddenNodeIsNullAsOfAnEarlierReport() {
        String claim = sanction(DAY).claims().getFirst().id();
        assertThat(ask("{ nodes(ids: [\"" + claim + "\"], asOf: {reported: \"1967-05-01\"}) { id } }")
                        .get("nodes")
                        .get(0)
                        .isNull())
                .isTrue();
    }

    @Test
    void everyValueOfEveryEnumHasALabelInTheTable() {
        List<String> unnamed = new ArrayList<>();
        JsonNode enums = http.data("{ enums { name description values { name label description } } }")
                .get("enums");
        assertThat(enums.size()).isGreaterThan(15);
        for (JsonNode type : enums) {
            for (JsonNode value : type.get("values")) {
                String label = EnumLabels.find(
                        type.get("name").asString(), value.get("name").asString());
                if (!value.get("label").asString().equals(label)) {
                    unnamed.add(type.get("name").asString() + "."
                            + value.get("name").asString());
                }
            }
        }
        assertThat(unnamed).isEmpty();
        assertThat(enums.toString()).contains("\"IN_FORCE\",\"label\":\"In force\"");
    }

    @Test
    void anActSaysItsDateAndItselfInWords() {
        chronicle.parties(actor, target);
        chronicle.write(Generated.reading(
                word + " month",
                DAY,
                Generated.coding(
                        ActionType.SANCTION,
                        Instrument.TARIFF,
                        Stage.IN_FORCE,
                        new UncertainDate(
                                LocalDate.of(1967, 4, 1),
                                LocalDate.of(1967, 4, 30),
                                "1967-04",
                                org.dateline.model.DateBasis.STATED),
                        actor,
                        target)));
        JsonNode act =
                ask("{ timeline(filter: {involving: [\"ACTOR\"]}) { edges { node { dateText shortSummary date { text }"
                                + " due { text } } } } }")
                        .get("timeline")
                        .get("edges")
                        .get(0)
                        .get("node");
        assertThat(act.get("dateText").asString()).isEqualTo("April 1967");
        assertThat(act.get("date").get("text").asString()).isEqualTo("April 1967");
        assertThat(act.get("shortSummary").asString()).startsWith(actor).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void aClaimPointsAtTheWordsOfItsQuote() {
        chronicle.parties(actor, target);
        String text = word + " punishes them over 20 tons of steel";
        Reading plain = Generated.reading(text, DAY, Generated.sanction(actor, target, Generated.on(DAY)));
        int verb = text.indexOf("punishes");
        int tons = text.indexOf("20 tons");
        Quote quote = new Quote(
                text,
                new Span(0, text.length()),
                0,
                List.of(
                        new QuoteSpan(QuoteSpan.Kind.PARTY, Role.ACTOR, 0, word.length()),
                        new QuoteSpan(QuoteSpan.Kind.TRIGGER, null, verb, verb + 8),
                        new QuoteSpan(QuoteSpan.Kind.QUANTITY, null, tons, tons + 7)));
        Claim whole = plain.claims().getFirst();
        Claim claim = Claim.of(plain.article().id(), Evidence.TEXT, quote, whole.coding(), whole.assertion());
        assertThat(claim.id()).isEqualTo(whole.id());
        chronicle.write(new Reading(
                plain.article(),
                plain.storyId(),
                plain.signature(),
                plain.segments(),
                plain.mentions(),
                List.of(claim)));
        JsonNode spans = ask("{ node(id: \"" + claim.id()
                        + "\") { ... on Claim { quote spans { kind role start end } } } }")
                .get("node");
        assertThat(spans.get("spans").toString())
                .isEqualTo("[{\"kind\":\"PARTY\",\"role\":\"ACTOR\",\"start\":0,\"end\":" + word.length()
                        + "},{\"kind\":\"TRIGGER\",\"role\":null,\"start\":" + verb + ",\"end\":" + (verb + 8)
                        + "},{\"kind\":\"QUANTITY\",\"role\":null,\"start\":" + tons + ",\"end\":" + (tons + 7) + "}]");
    }

    @Test
    void aClaimWithoutPlacesHasNoSpans() {
        String claim = sanction(DAY).claims().getFirst().id();
        assertThat(ask("{ node(id: \"" + claim + "\") { ... on Claim { spans { kind } } } }")
                        .get("node")
                        .get("spans")
                        .size())
                .isZero();
    }

    @Test
    void countsSayWhatAndWhomTheyCount() {
        sanction(DAY);
        JsonNode byTarget =
                ask("{ histogram(filter: {involving: [\"ACTOR\"]}, bucket: YEAR, by: TARGET) { buckets { groups { key label entity { id } } } } }")
                        .get("histogram")
                        .get("buckets")
                        .get(0)
                        .get("groups")
                        .get(0);
        assertThat(byTarget.get("entity").get("id").asString()).isEqualTo(target);
        assertThat(byTarget.get("label").asString()).isEqualTo(target);
        JsonNode byStage =
                ask("{ histogram(filter: {involving: [\"ACTOR\"]}, bucket: YEAR, by: STAGE) { buckets { groups { key label entity { id } } } } }")
                        .get("histogram")
                        .get("buckets")
                        .get(0)
                        .get("groups")
                        .get(0);
        assertThat(byStage.toString()).isEqualTo("{\"key\":\"IN_FORCE\",\"label\":\"In force\",\"entity\":null}");
        assertThat(ask("{ neighbourhood(of: \"ACTOR\") { types { key label } } }")
                        .toString())
                .contains("{\"key\":\"SANCTION\",\"label\":\"Sanction\"}");
    }

    @Test
    void theOverviewCountsWhatIsThere() {
        JsonNode before = http.data("{ overview { articleCount actionCount lastRecorded } }")
                .get("overview");
        sanction(DAY);
        JsonNode after = http.data("{ overview { articleCount actionCount first last lastRecorded }"
                + " timeline { totalCount } articles { totalCount } }");
        JsonNode overview = after.get("overview");
        assertThat(overview.get("articleCount").asInt())
                .isEqualTo(before.get("articleCount").asInt() + 1)
                .isEqualTo(after.get("articles").get("totalCount").asInt());
        assertThat(overview.get("actionCount").asInt())
                .isEqualTo(before.get("actionCount").asInt() + 1)
                .isEqualTo(after.get("timeline").get("totalCount").asInt());
        assertThat(LocalDate.parse(overview.get("first").asString())).isBeforeOrEqualTo(DAY);
        assertThat(LocalDate.parse(overview.get("last").asString())).isAfterOrEqualTo(DAY);
        assertThat(OffsetDateTime.parse(overview.get("lastRecorded").asString()))
                .isAfter("2020-01-01T00:00:00Z");
        assertThat(http.data("{ overview(asOf: {reported: \"1001-01-01\"}) { articleCount actionCount first } }")
                        .get("overview")
                        .toString())
                .isEqualTo("{\"articleCount\":0,\"actionCount\":0,\"first\":null}");
    }

    @Test
    void anEntityTellsItsActsAndTheDaysTheyReachOver() {
        sanction(DAY);
        sanction(DAY.plusDays(40));
        assertThat(ask("{ entity(ref: \"ACTOR\") { actionCount firstDay lastDay } }")
                        .get("entity")
                        .toString())
                .isEqualTo("{\"actionCount\":2,\"firstDay\":\"1967-05-02\",\"lastDay\":\"1967-06-11\"}");
        assertThat(ask("{ entity(ref: \"ACTOR\", asOf: {reported: \"1967-05-02\"}) { actionCount lastDay } }")
                        .get("entity")
                        .toString())
                .isEqualTo("{\"actionCount\":1,\"lastDay\":\"1967-05-02\"}");
        chronicle.parties(word + ":quiet");
        assertThat(ask("{ entity(ref: \"WORD:quiet\") { actionCount firstDay lastDay } }")
                        .get("entity")
                        .toString())
                .isEqualTo("{\"actionCount\":0,\"firstDay\":null,\"lastDay\":null}");
    }

    @Test
    void aCountryHasItsFlag() {
        String id = word + ":flagged";
        entities.put(
                List.of(new Entity(id, EntityKind.COUNTRY, id, List.of(id), List.of("iso3166-1-alpha-2:CH"), null)));
        chronicle.parties(actor);
        assertThat(ask("{ nodes(ids: [\"" + id + "\", \"ACTOR\"]) { ... on Entity { flag } } }")
                        .toString())
                .isEqualTo("{\"nodes\":[{\"flag\":\"🇨🇭\"},{\"flag\":null}]}");
    }

    @Test
    void foundEntitiesAndChangesAreCounted() {
        chronicle.parties(word + ":one", word + ":two", word + ":three");
        JsonNode found = ask("{ entities(search: \"WORD\", first: 2) { totalCount edges { node { id } } } }")
                .get("entities");
        assertThat(found.get("edges").size()).isEqualTo(2);
        assertThat(found.get("totalCount").asInt()).isEqualTo(3);

        sanction(DAY);
        sanction(DAY.plusDays(1));
        sanction(DAY.plusDays(2));
        JsonNode changes = ask("{ changes(from: \"1967-05-01\", to: \"1967-05-31\", clock: REPORTED,"
                        + " filter: {involving: [\"ACTOR\"]}, first: 2) { totalCount edges { node { at } } } }")
                .get("changes");
        assertThat(changes.get("edges").size()).isEqualTo(2);
        assertThat(changes.get("totalCount").asInt()).isEqualTo(3);
    }

    @Test
    void sourcesComeByTheNumberOfTheirArticles() {
        chronicle.parties(actor, target);
        for (int i = 0; i < 3; i++) {
            chronicle.write(Generated.from(
                    word + (i == 0 ? " Few" : " Many"),
                    Generated.reading(
                            word + " source " + i, DAY, Generated.sanction(actor, target, Generated.on(DAY)))));
        }
        List<String> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        String after = "null";
        JsonNode page;
        do {
            page = http.data(
                            "{ sources(first: 500, after: " + after
                                    + ") { totalCount edges { node { name articleCount } } pageInfo { endCursor hasNextPage } } }")
                    .get("sources");
            page.get("edges").forEach(e -> {
                names.add(e.get("node").get("name").asString());
                counts.add(e.get("node").get("articleCount").asInt());
            });
            after = page.get("pageInfo").get("endCursor").toString();
        } while (page.get("pageInfo").get("hasNextPage").asBoolean());
        assertThat(page.get("totalCount").asInt()).isEqualTo(names.size());
        assertThat(counts).isSortedAccordingTo((a, b) -> b - a);
        assertThat(names).doesNotHaveDuplicates().containsSubsequence(word + " Many", word + " Few");
        assertThat(counts.get(names.indexOf(word + " Many"))).isEqualTo(2);

        JsonNode second = http.data("{ sources(first: 1) { pageInfo { endCursor } } }");
        JsonNode rest = http.data("{ sources(first: 1, after: "
                        + second.get("sources").get("pageInfo").get("endCursor") + ") { edges { node { name } } } }")
                .get("sources");
        assertThat(rest.get("edges").get(0).get("node").get("name").asString()).isEqualTo(names.get(1));
        assertThat(http.data("{ sources(asOf: {reported: \"1001-01-01\"}) { totalCount } }")
                        .get("sources")
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void aTopicShowsItsFilterFieldByField() {
        String name = "Topic " + word;
        JsonNode topic = http.data("mutation { createTopic(name: \"" + name
                        + "\", filter: {types: [SANCTION], window: {from: \"1967-01-01\"}, not: {text: \"x\"}}) { criteria {"
                        + " types stages window { from to } not { text not { text } } includeOrgans } } }")
                .get("createTopic");
        assertThat(topic.get("criteria").toString())
                .isEqualTo("{\"types\":[\"SANCTION\"],\"stages\":null,\"window\":{\"from\":\"1967-01-01\",\"to\":null},"
                        + "\"not\":{\"text\":\"x\",\"not\":null},\"includeOrgans\":true}");
        http.data("mutation { deleteTopic(ref: \"" + name + "\") { id } }");
    }

    @Test
    void aDayStandsForItsEndInUtc() {
        sanction(DAY);
        for (String reported : List.of("1967-05-02", "1967-05-02T23:59:59.999999Z")) {
            assertThat(ask("{ timeline(filter: {involving: [\"ACTOR\"]}, asOf: {reported: \"" + reported
                                    + "\"}) { totalCount } }")
                            .get("timeline")
                            .get("totalCount")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(
                        ask("{ timeline(filter: {involving: [\"ACTOR\"]}, asOf: {reported: \"1967-05-01\"}) { totalCount } }")
                                .get("timeline")
                                .get("totalCount")
                                .asInt())
                .isZero();
        assertThat(http.error("{ timeline(asOf: {reported: \"1967-02-30\"}) { totalCount } }")
                        .get("message")
                        .asString())
                .contains("1967-02-30")
                .contains("2018-11-23");
    }

    @Test
    void theTimeOfPublicationKeepsItsZone() {
        chronicle.parties(actor, target);
        Reading r = Generated.reading(word + " zoned", DAY, Generated.sanction(actor, target, Generated.on(DAY)));
        Article a = r.article();
        chronicle.write(new Reading(
                new Article(
                        a.id(),
                        a.rawText(),
                        null,
                        null,
                        a.source(),
                        Publication.at(OffsetDateTime.parse("1967-05-02T09:30:00+08:00")),
                        "en",
                        null),
                r.storyId(),
                r.signature(),
                r.segments(),
                r.mentions(),
                r.claims()));
        assertThat(http.data("{ article(ref: \"" + a.id() + "\") { publishedAt reportedAt } }")
                        .get("article")
                        .toString())
                .isEqualTo("{\"publishedAt\":\"1967-05-02T09:30:00+08:00\",\"reportedAt\":\"1967-05-02T01:30:00Z\"}");
    }

    @Test
    void bucketsReachFromEdgeToEdgeOfTheWindow() {
        sanction(DAY);
        String histogram =
                "{ histogram(filter: {involving: [\"ACTOR\"], window: {from: \"1967-03-15\", to: \"1967-07-02\"}},"
                        + " bucket: MONTH, sparse: SPARSE) { buckets { start end count } totalCount } }";
        JsonNode dense = ask(histogram.replace("SPARSE", "false")).get("histogram");
        assertThat(dense.get("buckets").findValuesAsString("start"))
                .containsExactly("1967-03-01", "1967-04-01", "1967-05-01", "1967-06-01", "1967-07-01");
        assertThat(dense.get("buckets").toString())
                .contains("\"start\":\"1967-05-01\",\"end\":\"1967-05-31\",\"count\":1");
        JsonNode sparse = ask(histogram.replace("SPARSE", "true")).get("histogram");
        assertThat(sparse.get("buckets").findValuesAsString("start")).containsExactly("1967-05-01");
        assertThat(sparse.get("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void daysOfAWideWindowAreRefusedUnlessSparse() {
        sanction(DAY);
        String wide = "filter: {involving: [\"" + actor
                + "\"], window: {from: \"1900-01-01\", to: \"2000-12-31\"}}, bucket: DAY";
        assertThat(http.error("{ histogram(" + wide + ") { totalCount } }")
                        .get("message")
                        .asString())
                .contains("11000")
                .contains("sparse");
        assertThat(http.data("{ histogram(" + wide + ", sparse: true) { buckets { start } } }")
                        .get("histogram")
                        .get("buckets")
                        .size())
                .isEqualTo(1);
    }
}
