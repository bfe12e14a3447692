package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.dateline.model.Article;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTests {

    private static Article read(String html) {
        return new ArticleReader().read(new Submission(html, TextFormat.HTML, null, null, null, null, null));
    }

    private static String page(String name) {
        try (InputStream in = HtmlPageTests.class.getResourceAsStream("/pages/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return read(page(name)).rawText();
    }

    @Test
    void boxesAmongTheParagraphsAreNoPartOfTheStory() {
        assertThat(text("story-among-boxes.html"))
                .contains("further implement U.S. sanctions", "adding four entities", "a return to democracy")
                .doesNotContain("partners use cookies", "Home", "Tweet", "seen in a picture", "Sign up")
                .doesNotContain("Related stories", "Twenty-four", "listen to me", "Most read", "Copyright");
    }

    @Test
    void aHeadlineThatThePageRepeatsStandsOnceAndFirst() {
        String headline = "Four entities in Burma added to the Entity List";
        assertThat(text("story-among-boxes.html")).startsWith(headline + "\n\n").containsOnlyOnce(headline);
    }

    @Test
    void listsAndTablesOfGoodsAreKeptLineByLine() {
        assertThat(text("story-among-boxes.html").lines())
                .contains("items for two conglomerates that the military holds")
                .contains("8517 Telephones and base stations required", "9306 Munitions refused");
    }

    @Test
    void theNameOfTheSiteIsNoPartOfTheTitle() {
        assertThat(read(page("story-among-boxes.html")).title())
                .isEqualTo("Four entities in Burma added to the Entity List");
    }

    @Test
    void anAddressWithoutASiteGivesWayToTheNextOne() {
        assertThat(read(page("story-among-boxes.html")).url())
                .isEqualTo("https://register.example/2021/03/08/burma.html");
    }

    @Test
    void breaksParagraphsAndMarksInsideASentenceDoNot() {
        assertThat(text("paragraphs-by-breaks.html").lines())
                .contains(
                        "All of them, says the U.S. Government, work against the security of the country and its friends.",
                        "Seats of the fourteen are in Germany, Russia, and Switzerland.",
                        "Six older entries are now spelled as they should be, one of them in Germany and the other five"
                                + " in China.");
    }

    @Test
    void aStoryThatThePageOnlyTeasesIsTakenFromItsMetadata() {
        Article article = read(page("story-in-metadata.html"));
        assertThat(article.rawText()).contains("the United Arab Emirates").doesNotContain("Subscribe");
        assertThat(article.title()).isEqualTo("Twenty-four entities added");
        assertThat(article.publication().instant()).hasToString("2020-03-16T13:30:00Z");
    }

    @Test
    void aStoryThatIsHiddenUntilAScriptRunsIsRead() {
        assertThat(text("hidden-story.html"))
                .contains("adds one entity to the Entity List")
                .doesNotContain("enable scripts");
    }

    @Test
    void anAmpPageIsReadWithoutItsMenuAndNotices() {
        Article article = read(page("amp.html"));
        assertThat(article.rawText())
                .startsWith("Military end-user list is changed\n\nIn this rule")
                .endsWith("a duplicate listing.")
                .doesNotContain("cookies", "Trade");
        assertThat(article.publication().instant()).hasToString("2021-01-15T00:00:00Z");
    }

    @Test
    void unclosedMarksLoseNoWords() {
        assertThat(text("unclosed.html"))
                .contains("are in Germany, Russia, and Switzerland.", "Germany & the other five");
    }

    @Test
    void aBriefOfOneSentenceIsRead() {
        String brief = "<title>China</title><body><p>Beijing bans the import of coal.</p></body>";
        assertThat(read(brief).rawText()).isEqualTo("China\n\nBeijing bans the import of coal.");
    }

    @Test
    void theSamePageAlwaysGivesTheSameText() {
        String once = text("story-among-boxes.html");
        assertThat(once).isEqualTo(text("story-among-boxes.html"));
    }

    @Test
    void aDateOfThePageThatCannotBeReadGivesWayToTheNextOne() {
        String page = """
                <meta property="article:published_time" content="yesterday evening">
                <meta name="date" content="0001-01-01T00:00:00Z">
                <time datetime="2018-11-23 14:05">5 minutes ago</time><p>The talks failed.</p>""";
        assertThat(read(page).publication().stated()).isEqualTo("2018-11-23");
        assertThat(read("<time datetime=soon>soon</time><p>The talks failed.</p>")
                        .publication()
                        .stated())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Kenya scraps visas</h1><div class=meta>By Ann Mwangi <span>20 November 2025</span></div>",
                "<p>Thursday, November 20, 2025</p><h1>Kenya scraps visas</h1>",
                "<h1>Kenya scraps visas</h1><p><b>Published:</b> 20 Nov 2025, 14:05 EAT</p>",
                "<h1>Kenya scraps visas</h1><p>Updated 21 Nov 2025</p><p>Posted on 20 Nov 2025</p>"
            })
    void aPageWithoutADateInItsMetadataHasTheOneAroundItsHeading(String head) {
        String story = "<p>" + "Kenya abolished visas for citizens of Ghana on Tuesday, the president said. ".repeat(4)
                + "</p><p>1 May 2020</p>";
        assertThat(read("<html><body><div>" + head + story + "</div></body></html>")
                        .publication()
                        .day())
                .hasToString("2025-11-20");
    }

    @Test
    void theArticlesOwnDateGoesBeforeThatOfItsSiteOrVideo() {
        String page = """
                <script type="application/ld+json">[{"@type":"VideoObject","datePublished":"2018-01-01"},
                {"@type":"ReportageNewsArticle","datePublished":"2018-11-23"}]</script><p>The talks failed.</p>""";
        assertThat(read(page).publication().stated()).isEqualTo("2018-11-23");
    }

    @Test
    void theDateOfASiteIsNotThatOfItsArticle() {
        String page = """
                <script type="application/ld+json">{"@type":"WebSite","datePublished":"1999-01-01"}</script>
                <meta property="article:published_time" content="2018-11-23"><p>The talks failed.</p>""";
        assertThat(read(page).publication().stated()).isEqualTo("2018-11-23");
    }

    @Test
    void theHeadingIsTheTitleWhereThePageGivesOnlyTheSites() {
        String page = "<title>The Paper</title><meta property=og:site_name content='The Paper'>"
                + "<h1>The Paper</h1><h1>Talks fail</h1><p>The talks failed.</p>";
        assertThat(read(page).title()).isEqualTo("Talks fail");
    }

    @Test
    void readersWhoWriteMoreThanTheJournalistAreNotTheStory() {
        String comment = "<article class='comment'><p>I have said so for years, and I would say it again, to all of"
                + " you, if only anybody here would read what I write.</p></article>";
        String page = "<h1>China</h1><div class=text><p>Beijing bans the import of coal, officials said, and it will"
                + " do so from Monday on.</p></div><div id=comments>" + comment.repeat(30) + "</div>";
        assertThat(read(page).rawText()).contains("bans the import").doesNotContain("I have said");
    }

    @Test
    void theSectionBeforeAHeadlineIsNoPartOfTheTitle() {
        String page = "<meta property=og:title content='Asia - Beijing bans the import of coal'>"
                + "<h1>The Paper - News all day</h1><article><h1>Beijing bans the import of coal</h1></article>";
        assertThat(read(page).title()).isEqualTo("Beijing bans the import of coal");
    }

    @Test
    void aHyphenInAHeadlineIsKept() {
        String page = "<title>Trade war - what comes next</title><h1>News</h1><p>The talks failed.</p>";
        assertThat(read(page).title()).isEqualTo("Trade war - what comes next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2018/11/23/talks", "/en/20181123-talks", "/2018-11-23/"})
    void aPageWithoutADateHasTheDayOfItsAddress(String path) {
        String page = "<link rel=canonical href='https://a.example" + path + "'><p>The talks failed.</p>";
        assertThat(read(page).publication().stated()).isEqualTo("2018-11-23");
    }

    @Test
    void aNumberInAnAddressIsNoDay() {
        String page = "<link rel=canonical href='https://a.example/20181323-talks/201811234'><p>The talks failed.</p>";
        assertThat(read(page).publication().stated()).isNull();
    }

    @Test
    void aStoryWhoseEveryPartIsNamedLikeABoxIsNotLost() {
        String part = "<div class=social-text><p>Beijing bans the import of coal, officials said on Friday.</p></div>";
        assertThat(read(part.repeat(5)).rawText()).contains("bans the import");
    }

    @Test
    void aPageNestedWithoutEndIsReadInTime() {
        String page = "<div>".repeat(20_000) + "<p>Beijing bans the import of coal.</p>";
        assertThat(assertTimeout(Duration.ofSeconds(30), () -> read(page).rawText()))
                .contains("bans the import");
    }
}
