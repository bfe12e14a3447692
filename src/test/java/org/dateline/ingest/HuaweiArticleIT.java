package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** What a careful coder reads in the article for which the product was conceived. */
@IntegrationTest
class HuaweiArticleIT {

    private static final String INGEST = """
            mutation ($text: String!) {
              ingestArticles(input: [{text: $text, publishedAt: "2018-11-23", source: "Test Wire"}]) {
                receipts { articleId status segments actions problems { message } }
              }
            }""";

    private static final String READ = """
            query ($id: String!) {
              article(ref: $id) {
                rawText
                segments { index spans { start end } }
                mentions(first: 500) { edges { node { text start end segment reason entity { id name } } } }
                claims(first: 500) { edges { node {
                  quote start end segment type instrument direction stage hedged conditional attributedTo
                  date { earliest latest edtf basis }
                  parties { role text entity { name } principal { name } inferred }
                  action { id storyCount } } } } } }
            """;

    @Autowired
    HttpGraphQlTester graphql;

    @Autowired
    Database database;

    private String text = "";
    private Answer article = new Answer(Map.of());

    @BeforeEach
    void ingest() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/articles/huawei-2018-11-23.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Answer receipt = Answer.of(
                        graphql.document(INGEST).variable("text", text).execute(), "ingestArticles")
                .list("receipts")
                .getFirst();
        assertThat(receipt.list("problems")).as(receipt.toString()).isEmpty();
        String id = receipt.text("articleId");
        article = Answer.of(graphql.document(READ).variable("id", id).execute(), "article");
    }

    private List<Answer> claims(Predicate<Answer> wanted) {
        return article.nodes("claims").stream().filter(wanted).toList();
    }

    private static Predicate<Answer> coded(String type, String instrument, String stage) {
        return c -> c.is("type", type) && c.is("instrument", instrument) && c.is("stage", stage);
    }

    private static List<String> names(Answer claim, String role) {
        return claim.list("parties").stream()
                .filter(p -> p.is("role", role))
                .flatMap(p -> p.child("entity").stream())
                .map(e -> e.text("name"))
                .toList();
    }

    @Test
    void everyQuoteStandsInTheTextAtItsOffsets() {
        assertThat(article.text("rawText")).isEqualTo(text);
        assertThat(article.nodes("claims"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(text.substring(c.number("start"), c.number("end")))
                        .isEqualTo(c.text("quote")));
        assertThat(article.nodes("mentions"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(text.substring(m.number("start"), m.number("end")))
                        .isEqualTo(m.text("text")));
    }

    @Test
    void theSecondStoryStandsInsideTheFirst() {
        assertThat(article.list("segments")).hasSize(2);
        Answer inner = article.list("segments").get(1);
        int from = inner.list("spans").getFirst().number("start");
        int to = inner.list("spans").getLast().number("end");
        assertThat(text.substring(from, to))
                .startsWith("The US imposed sanctions")
                .endsWith("state energy policy\".");
        assertThat(article.list("segments").getFirst().list("spans"))
                .anyMatch(s -> s.number("end") < from)
                .anyMatch(s -> s.number("start") > to);
    }

    @Test
    void theSitesFurnitureIsInNoClaimAndNoMention() {
        int furniture = text.indexOf("Recommended News");
        int repeated = text.lastIndexOf("U.S. asks allies to shun");
        assertThat(Stream.concat(article.nodes("claims").stream(), article.nodes("mentions").stream()))
                .noneMatch(x -> x.number("end") > furniture)
                .noneMatch(x -> x.number("start") == repeated);
    }

    @Test
    void manyNamesAreOneEntity() {
        assertThat(mentioned("United States")).contains("United States", "U.S.", "USA", "US", "Washington");
        assertThat(mentioned("Huawei")).contains("Huawei", "the Chinese company", "The Chinese telecom giant");
        for (String country : List.of("Germany", "Italy", "Japan", "Australia", "China", "Russia", "Iran")) {
            assertThat(mentioned(country)).as(country).isNotEmpty();
        }
    }

    private List<String> mentioned(String name) {
        return article.nodes("mentions").stream()
                .filter(m -> m.child("entity").filter(e -> e.is("name", name)).isPresent())
                .map(m -> m.text("text"))
                .distinct()
                .toList();
    }

    @Test
    void bothHeadlinesSupportOneRequest() {
        List<Answer> requests = claims(coded("REQUEST", "PROCUREMENT_BAN", "REQUESTED"));
        assertThat(requests).hasSize(2).allSatisfy(c -> {
            assertThat(names(c, "ACTOR")).containsExactly("United States");
            assertThat(names(c, "TARGET")).containsExactly("Huawei");
            assertThat(c.list("parties"))
                    .anyMatch(p -> p.is("role", "ADDRESSEE")
                            && p.is("text", "allies")
                            && p.child("entity").isEmpty());
        });
        assertThat(requests)
                .extracting(c -> c.child("action").orElseThrow().text("id"))
                .containsOnly(action(requests));
        assertThat(requests).anyMatch(c -> c.is("hedged", "true")).anyMatch(c -> c.is("attributedTo", "WSJ"));
    }

    private static String action(List<Answer> claims) {
        return claims.getFirst().child("action").orElseThrow().text("id");
    }

    @Test
    void aidIsConsideredInTwoClaimsOneOfThemConditional() {
        List<Answer> aid = claims(coded("AID", "FINANCIAL_AID", "CONSIDERED"));
        assertThat(aid).hasSize(2).allSatisfy(c -> assertThat(names(c, "ACTOR")).containsExactly("United States"));
        assertThat(aid).extracting(c -> c.text("conditional")).containsExactly("true", "false");
        assertThat(aid)
                .extracting(c -> c.child("action").orElseThrow().text("id"))
                .containsOnly(action(aid));
        assertThat(claims(c -> c.is("type", "AID"))).hasSize(2);
    }

    @Test
    void thoseCountriesAreTheThreeJustListed() {
        List<Answer> warnings = claims(c -> c.is("type", "WARN"));
        assertThat(warnings).hasSize(1);
        assertThat(names(warnings.getFirst(), "ADDRESSEE")).containsExactly("Germany", "Italy", "Japan");
        assertThat(names(warnings.getFirst(), "ACTOR")).isEmpty();
    }

    @Test
    void sanctionsAreOnRussiaByPublicationAndRestoredOnTheStatedDay() {
        List<Answer> sanctions = claims(coded("SANCTION", "FINANCIAL_SANCTION", "IN_FORCE"));
        assertThat(sanctions).hasSize(2).allMatch(c -> c.number("segment") == 1);
        assertThat(names(sanctions.getFirst(), "TARGET")).containsExactly("Russia");
        assertThat(sanctions.getFirst().child("date").orElseThrow().text("basis"))
                .isEqualTo("PUBLICATION");
        assertThat(sanctions)
                .extracting(c -> c.child("action").orElseThrow().text("id"))
                .doesNotHaveDuplicates();
        Answer restored = sanctions.getLast();
        assertThat(names(restored, "TARGET")).doesNotContain("Russia", "United States");
        assertThat(restored.child("date").orElseThrow().map())
                .isEqualTo(Map.of(
                        "earliest", "2018-11-05", "latest", "2018-11-05", "edtf", "2018-11-05", "basis", "STATED"));
        assertThat(restored.list("parties"))
                .anyMatch(p -> p.is("role", "ACTOR")
                        && p.child("principal")
                                .filter(e -> e.is("name", "United States"))
                                .isPresent());
    }

    @Test
    void huaweiIsDispleasedWithTheMove() {
        List<Answer> accusations = claims(c -> c.is("type", "ACCUSE"));
        assertThat(accusations).hasSize(1);
        assertThat(names(accusations.getFirst(), "ACTOR")).containsExactly("Huawei");
        assertThat(names(accusations.getFirst(), "ADDRESSEE")).containsExactly("United States");
    }

    @Test
    void beliefAndBackgroundAreNoActs() {
        assertThat(claims(c -> Stream.of("is convinced", "could use", "under scrutiny", "we remind", "its website that")
                        .anyMatch(c.text("quote")::contains)))
                .isEmpty();
        assertThat(claims(coded("THREATEN", "OTHER", "THREATENED"))).hasSize(1);
        assertThat(article.nodes("claims")).hasSize(9);
    }

    @Test
    void withoutADateItGoesInAndItsDatesSaySo() {
        // A line of its own makes it another article; the first one keeps its dates.
        String id = graphql.document(
                        "mutation ($text: String!) { ingestArticles(input: [{text: $text}]) { receipts { articleId } } }")
                .variable("text", text + "\nThe end of the page.")
                .execute()
                .path("ingestArticles.receipts[0].articleId")
                .entity(String.class)
                .get();
        Answer undated = Answer.of(graphql.document(READ).variable("id", id).execute(), "article");
        assertThat(undated.nodes("claims"))
                .hasSize(9)
                .extracting(c -> c.child("date").orElseThrow())
                .allSatisfy(date -> assertThat(date.map().get("earliest")).isNull())
                .extracting(date -> date.text("edtf") + " " + date.text("basis"))
                .containsOnly("null UNKNOWN", "XXXX-11-05 STATED");
    }

    @Test
    void readingItAgainChangesNothing() {
        String before = counts();
        graphql.document(INGEST)
                .variable("text", text)
                .execute()
                .path("ingestArticles.receipts[0].status")
                .entity(String.class)
                .isEqualTo("UNCHANGED");
        assertThat(counts()).isEqualTo(before);
    }

    private String counts() {
        return database.read("MATCH (n) RETURN count(n) AS nodes, COUNT { ()-->() } AS relationships", Map.of())
                .getFirst()
                .asMap()
                .toString();
    }
}
