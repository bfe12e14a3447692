package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.Article;
import org.dateline.model.Publication;
import org.dateline.model.Reading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same address with new text. */
@IntegrationTest
class VersionsIT {

    private static final LocalDate DAY = LocalDate.of(1996, 4, 1);
    private static final String SIGNED = ", who: \"ann\", why: \"taken down\") { id } }";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private final String mark = "ver" + System.nanoTime();
    private final String url = "https://example.org/" + mark;

    private String write(String text, int published) {
        Reading made =
                Generated.reading(mark + text, DAY, Generated.sanction(mark + ":A", mark + ":B", Generated.on(DAY)));
        Article a = made.article();
        Article here = new Article(
                a.id(), a.rawText(), null, url, a.source(), Publication.on(DAY.plusDays(published)), "en", null);
        chronicle.write(
                new Reading(here, made.storyId(), made.signature(), made.segments(), made.mentions(), made.claims()));
        return a.id();
    }

    private String withdraw(String article) {
        return http.data("mutation { withdrawArticle(article: \"" + article + "\"" + SIGNED)
                .findValue("id")
                .asString();
    }

    @Test
    void aNewTextIsANewVersionThatDoesNotCorroborateTheOld() {
        chronicle.parties(mark + ":A", mark + ":B");
        String first = write(" first text", 0);
        String second = write(" second text", 0);
        JsonNode article = http.data("{ article(ref: \"" + url + "\") { id reportedAt versions { id } } }")
                .get("article");
        assertThat(article.get("id").asString()).isEqualTo(second);
        assertThat(article.get("versions").findValuesAsString("id")).containsExactly(second, first);
        assertThat(article.get("reportedAt").asString())
                .as("the same date on new text: it is reported when it was fetched")
                .isGreaterThan("2020");
        JsonNode then = http.data("{ article(ref: \"" + url
                        + "\", asOf: {reported: \"1996-04-02T00:00:00Z\"}) { id versions { id } } }")
                .get("article");
        assertThat(then.toString()).contains(first).doesNotContain(second);
        JsonNode act = http.data("{ timeline(filter: {involving: [\"" + mark + ":A\"]}) { edges { node { storyCount "
                        + "claims { edges { node { carried article { id } } } } } } } }")
                .findValue("node");
        assertThat(act.get("storyCount").asInt()).isEqualTo(1);
        assertThat(act.get("claims").findValues("carried").toString()).isEqualTo("[false, true]");
        assertThat(write(" third text", 5)).isNotEqualTo(second);
        assertThat(http.data("{ article(ref: \"" + url + "\") { id } }").toString())
                .contains(second);
    }

    @Test
    void aTextThatIsEditedAgainIsReportedWhenItWasFetched() {
        chronicle.parties(mark + ":A", mark + ":B");
        String first = write(" first text", 0);
        write(" second text", 0);
        String third = write(" third text", 0);
        JsonNode article =
                http.data("{ article(ref: \"" + url + "\") { id reportedAt } }").get("article");
        assertThat(article.get("id").asString()).isEqualTo(third);
        assertThat(article.get("reportedAt").asString()).isGreaterThan("2020");
        assertThat(http.data("{ article(ref: \"" + url + "\", asOf: {reported: \"1996-04-02T00:00:00Z\"}) { id } }")
                        .toString())
                .contains(first);
    }

    @Test
    void anAddressIsWithdrawnWithAllItsVersions() {
        chronicle.parties(mark + ":A", mark + ":B");
        String first = write(" first text", 0);
        String second = write(" second text", 0);
        String acts = "{ timeline(filter: {involving: [\"" + mark + ":A\"]}) { edges { node { id storyCount } } } }";
        String before = http.data(acts).toString();
        JsonNode preview = http.data("{ withdrawal(of: \"" + url + "\") { articles lost { id } } }")
                .get("withdrawal");
        assertThat(preview.get("articles").toString()).contains(first, second);
        assertThat(preview.get("lost").size()).isEqualTo(1);
        String done = withdraw(url);
        assertThat(http.data(acts).findValuesAsString("id")).isEmpty();
        http.data("mutation { undo(curation: \"" + done + "\"" + SIGNED);
        assertThat(http.data(acts).toString()).isEqualTo(before);
    }

    @Test
    void anActThatWasOnlyDeniedIsLostWithItsDenial() {
        chronicle.parties(mark + ":A", mark + ":B");
        Reading denial = Generated.reading(
                mark + " nothing of the kind",
                DAY,
                true,
                Generated.sanction(mark + ":A", mark + ":B", Generated.on(DAY)));
        chronicle.write(denial);
        JsonNode preview = http.data(
                        "{ withdrawal(of: \"" + denial.article().id() + "\") { lost { id } unchanged { id } } }")
                .get("withdrawal");
        assertThat(preview.get("lost").size()).isEqualTo(1);
        assertThat(preview.get("unchanged").size()).isZero();
    }

    @Test
    void aVersionDoesNotComeBackWhileItsAddressIsWithdrawn() {
        chronicle.parties(mark + ":A", mark + ":B");
        String first = write(" first text", 0);
        write(" second text", 0);
        String one = withdraw(first);
        String all = withdraw(url);
        assertThat(http.error("mutation { undo(curation: \"" + one + "\"" + SIGNED)
                        .get("message")
                        .asString())
                .contains(all);
    }

    @Test
    void aVersionThatIsWithdrawnCarriesNothingAndLeavesNothingOut() {
        chronicle.parties(mark + ":A", mark + ":B");
        String first = write(" first text", 0);
        String second = write(" second text", 0);
        String claims = "{ article(ref: \"" + first + "\") { claims { edges { node { carried } } } } }";
        assertThat(http.data(claims).findValue("carried").asBoolean()).isFalse();
        String done = withdraw(second);
        assertThat(http.data(claims).findValue("carried").asBoolean()).isTrue();
        http.data("mutation { undo(curation: \"" + done + "\"" + SIGNED);
        assertThat(http.data(claims).findValue("carried").asBoolean()).isFalse();
    }
}
