package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story of twenty sentences with something beside it. */
class SidelinesTests {

    private static final String STORY = "<p>" + "Riga barred tankers. ".repeat(20) + "</p>";

    private static String text(String beside) {
        Document page = Jsoup.parse("<body><main>" + STORY + beside + "</main></body>");
        Sidelines.remove(page);
        return page.body().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='newsletter'>Noise</div>",
                "<div class='box sign-up'>Noise</div>",
                "<aside id='related_stories'>Noise</aside>",
                "<section class='most-read'>Noise</section>",
                "<div class='advert'>Noise</div>",
                "<form>Noise</form>",
                "<h3>Read more</h3><ul><li><a href='/1'>Noise</a></li></ul>",
                "<div id='comments'><p>Noise</p></div>",
                "<div class='comments-list'><p>Noise</p></div>",
            })
    void aBoxBesideTheStoryIsRemoved(String box) {
        assertThat(text(box)).contains("Riga barred").doesNotContain("Noise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='shareholders'>Words</div>",
                "<div class='socialist'>Words</div>",
                "<p>Words</p>",
                "<h3>The measures</h3><ul><li><a href='/1'>Words</a></li></ul>",
                "<h3>Read more</h3><ul><li>Words <a href='/1'>x</a></li></ul>",
            })
    void whateverOnlyResemblesABoxStays(String part) {
        assertThat(text(part)).contains("Words");
    }

    @Test
    void anElementWithMostOfThePageIsNoBoxWhateverItsName() {
        Document page = Jsoup.parse("<body><div class='social'>" + STORY + "</div></body>");
        Sidelines.remove(page);
        assertThat(page.body().text()).contains("Riga barred");
    }

    @Test
    void commentsAreRemovedHoweverManyThereAre() {
        assertThat(text("<div class='comments'>" + "<p>Noise and more of it. </p>".repeat(100) + "</div>"))
                .doesNotContain("Noise");
    }

    @Test
    void commentsThatHoldTheStoryStay() {
        Document page = Jsoup.parse("<body><div id='comments'><h1>Riga</h1>" + STORY + "</div></body>");
        Sidelines.remove(page);
        assertThat(page.body().text()).contains("Riga barred");
    }

    @Test
    void aFormAroundTheWholePageLeavesItsContent() {
        Document page = Jsoup.parse("<body><form>" + STORY + "</form></body>");
        Sidelines.remove(page);
        assertThat(page.select("form")).isEmpty();
        assertThat(page.body().text()).contains("Riga barred");
    }
}
