package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The lists of articles and claims, filters put together, and who stands beside whom. */
@IntegrationTest
class ReadsIT {

    private static final LocalDate DAY = LocalDate.of(1975, 3, 1);
    private static final int COUNT = 12;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private final String word = "w" + System.nanoTime();
    private final String actor = word + ":A";
    private final String target = word + ":B";

    @BeforeEach
    void sanctions() {
        chronicle.parties(actor, target);
        Generated.sanctions(actor, target, DAY, COUNT).forEach(chronicle::write);
    }

    private JsonNode ask(String query) {
        return http.data(query.replace("WORD", word).replace("ACTOR", actor));
    }

    private String refusal(String query) {
        return http.error(query).toString();
    }

    private List<String> pages(String field, String arguments, String node) {
        List<String> all = new ArrayList<>();
        String after = "null";
        JsonNode page;
        do {
            page =
                    ask("{ %s(%s, first: 5, after: %s) { totalCount edges { node { %s } } pageInfo { endCursor hasNextPage } } }"
                                    .formatted(field, arguments, after, node))
                            .get(field);
            assertThat(page.get("totalCount").asInt()).isEqualTo(COUNT);
            page.get("edges")
                    .forEach(e -> all.add(e.get("node").get(node.split(" ")[0]).asString()));
            after = "\"" + page.get("pageInfo").get("endCursor").asString() + "\"";
        } while (page.get("pageInfo").get("hasNextPage").asBoolean());
        return all;
    }

    @Test
    void aNameIsFoundByItsBeginningAndWithATypingError() {
        for (String typed : List.of(word.substring(0, word.length() - 1), word + "9")) {
            assertThat(ask("{ entities(search: \"" + typed + "\") { edges { node { id } } } }")
                            .findValuesAsString("id"))
                    .as(typed)
                    .contains(actor);
        }
    }

    @Test
    void articlesAreListedOnceFromTheLastReport() {
        List<String> texts = pages("articles", "filter: {text: \"WORD\"}", "rawText");
        assertThat(texts).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(texts.getFirst()).contains("11th");
        assertThat(texts.getLast()).contains("0th");
    }

    @Test
    void articlesAreReadFromTheirEndAsWell() {
        JsonNode last = ask("{ articles(filter: {published: {from: \"1975-03-01\", to: \"1975-03-12\"}, text: \"WORD\","
                        + " sources: [\"Test\"]}, last: 2) { edges { cursor node { publishedAt } } pageInfo { hasPreviousPage } } }")
                .get("articles");
        assertThat(last.get("edges").get(0).get("node").get("publishedAt").asString())
                .isEqualTo("1975-03-02");
        assertThat(last.get("edges").get(1).get("node").get("publishedAt").asString())
                .isEqualTo("1975-03-01");
        assertThat(last.get("pageInfo").get("hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void articlesOfThenAreThoseReportedThen() {
        JsonNode then =
                ask("{ articles(filter: {text: \"WORD\"}, asOf: {reported: \"1975-03-05T00:00:00Z\"}) { totalCount } }")
                        .get("articles");
        assertThat(then.get("totalCount").asInt()).isEqualTo(4);
        assertThat(refusal("{ articles(filter: {sources: [\"No such paper\"]}) { totalCount } }"))
                .contains("NOT_FOUND")
                .contains("No such paper");
    }

    @Test
    void claimsComeInTheOrderOfTheirActs() {
        List<String> quotes = pages("claims", "filter: {involving: [\"ACTOR\"]}", "quote");
        assertThat(quotes).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(quotes.getFirst()).contains("11th");
        assertThat(
                        ask("{ claims(filter: {involving: [\"ACTOR\"]}, asOf: {reported: \"1975-03-05T00:00:00Z\"}) { totalCount } }")
                                .get("claims")
                                .get("totalCount")
                                .asInt())
                .isEqualTo(4);
    }

    @Test
    void neighboursAreCountedWithTheirDays() {
        JsonNode found =
                ask("{ neighbourhood(of: \"ACTOR\", filter: {window: {from: \"1975-03-03\"}}) { entity { id } count"
                                + " first last types { key count } } }")
                        .get("neighbourhood");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("entity").get("id").asString()).isEqualTo(target);
        assertThat(found.get(0).get("count").asInt()).isEqualTo(10);
        assertThat(found.get(0).get("first").asString()).isEqualTo("1975-03-03");
        assertThat(found.get(0).get("types").get(0).get("key").asString()).isEqualTo("SANCTION");
        assertThat(ask("{ neighbourhood(of: \"ACTOR\", asOf: {reported: \"1975-03-05T00:00:00Z\"}) { count } }")
                        .get("neighbourhood")
                        .get(0)
                        .get("count")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void neighboursAreCountedByTimeAsTheirHistogramIs() {
        JsonNode buckets =
                ask("{ neighbourhood(of: \"ACTOR\", bucket: WEEK) { buckets { start end count groups { key count } } } }")
                        .get("neighbourhood")
                        .get(0)
                        .get("buckets");
        assertThat(buckets)
                .isEqualTo(
                        ask("{ histogram(filter: {involving: [\"ACTOR\", \"WORD:B\"]}, bucket: WEEK, by: TYPE, sparse: true)"
                                        + " { buckets { start end count groups { key count } } } }")
                                .get("histogram")
                                .get("buckets"));
        assertThat(buckets.size()).isGreaterThan(1);
        assertThat(ask("{ neighbourhood(of: \"ACTOR\") { buckets { count } } }")
                        .get("neighbourhood")
                        .get(0)
                        .get("buckets")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void filtersAreCombinedAndTheirCursorsAreTheirs() {
        String either =
                "{or: [{involving: [\"ACTOR\"], window: {to: \"1975-03-02\"}}, {actors: [\"ACTOR\"], window: {from: \"1975-03-11\"}}],"
                        + " not: {window: {from: \"1975-03-01\", to: \"1975-03-01\"}}}";
        JsonNode page = ask("{ timeline(filter: " + either + ", first: 1) { totalCount truncated edges { cursor } } }")
                .get("timeline");
        assertThat(page.get("totalCount").asInt()).isEqualTo(3);
        assertThat(page.get("truncated").asBoolean()).isFalse();
        String cursor = page.get("edges").get(0).get("cursor").asString();
        assertThat(refusal("{ timeline(filter: {types: [AID]}, first: 1, after: \"" + cursor + "\") { truncated } }"))
                .contains("BAD_REQUEST")
                .contains("is no cursor of this list");
    }

    @Test
    void aTopicKeepsItsFilterUnderItsName() {
        JsonNode topic =
                ask("mutation { createTopic(name: \"Topic WORD\", filter: {or: [{involving: [\"ACTOR\"], window: {to:"
                                + " \"1975-03-03\"}}], types: [SANCTION]}) { id name filter } }")
                        .get("createTopic");
        String id = topic.get("id").asString();
        assertThat(topic.get("filter").asString()).contains("1975-03-03");
        assertThat(countOf("topic WORD")).isEqualTo(3);
        assertThat(http.error("mutation { createTopic(name: \"topic " + word + "\", filter: {}) { id } }")
                        .toString())
                .contains("BAD_REQUEST");
        String before =
                http.post("{ topics { id } }").get("extensions").get("recorded").asString();
        ask("mutation { renameTopic(ref: \"Topic WORD\", name: \"Other WORD\") { id } }");
        assertThat(countOf(id)).isEqualTo(3);
        assertThat(ask("{ node(id: \"" + id + "\") { ... on Topic { name } } }")
                        .get("node")
                        .get("name")
                        .asString())
                .isEqualTo("Other " + word);
        ask("mutation { deleteTopic(ref: \"" + id + "\") { id } }");
        assertThat(http.error("{ timeline(filter: {topic: \"" + id + "\"}) { totalCount } }")
                        .toString())
                .contains("NOT_FOUND");
        assertThat(ask("{ node(id: \"" + id + "\", asOf: {recorded: \"" + before + "\"}) { ... on Topic { name } } }")
                        .get("node")
                        .get("name")
                        .asString())
                .isEqualTo("Topic " + word);
    }

    private int countOf(String topic) {
        return ask("{ timeline(filter: {topic: \"" + topic + "\"}) { totalCount } }")
                .get("timeline")
                .get("totalCount")
                .asInt();
    }

    @Test
    void aSearchShowsWhereTheWordsStand() {
        JsonNode found =
                ask("{ search(text: \"WORD sanctions 7th\") { actions { node { id } highlights { text spans { start end } } }"
                                + " articles { node { rawText } highlights { text start spans { start end } } } entities { node { id } } } }")
                        .get("search");
        assertThat(found.get("actions").size()).isEqualTo(1);
        JsonNode passage = found.get("articles").get(0).get("highlights").get(0);
        JsonNode span = passage.get("spans").get(1);
        assertThat(passage.get("text")
                        .asString()
                        .substring(span.get("start").asInt(), span.get("end").asInt()))
                .isEqualTo("sanctions");
        assertThat(
                        ask("{ search(text: \"WORD sanctions\", asOf: {reported: \"1975-03-05T00:00:00Z\"}) { actions { score } articles {"
                                        + " score } } }")
                                .get("search")
                                .get("articles")
                                .size())
                .isEqualTo(4);
    }

    @Test
    void moreThanThirtyTwoAlternativesAreRefused() {
        String many = String.join(
                ", ",
                IntStream.range(1, 40).mapToObj(i -> "{minStories: " + i + "}").toList());
        assertThat(refusal("{ timeline(filter: {or: [" + many + "]}) { truncated } }"))
                .contains("BAD_REQUEST")
                .contains("more than 32 alternatives");
    }
}
