package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dateline.cleaning.Cleaner;
import org.dateline.model.Article;
import org.dateline.model.Sentence;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.source.ArticleReader;
import org.junit.jupiter.api.Test;

/** Pages as sites serve them, read and cleaned: only what the journalist wrote is left. */
class ScrapedPagesTests {

    private static Article read(String page) {
        try {
            String html = Files.readString(Path.of("src/test/resources/pages", page));
            return new ArticleReader().read(new Submission(html, TextFormat.HTML, null, null, null, null, null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String clean(String page) {
        return new Cleaner()
                .clean(read(page).rawText()).stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }

    @Test
    void theEntriesOfALiveBlogAreReadWithoutItsControls() {
        assertThat(clean("live-blog.html"))
                .contains("India will keep its duties on almonds", "announced in June", "Negotiators of both countries")
                .doesNotContain("alerts", "Facebook", "Most viewed", "beaches", "rights reserved", "Home");
        assertThat(read("live-blog.html").publication().instant()).hasToString("2019-05-14T06:00:00Z");
        assertThat(read("live-blog.html").title()).isEqualTo("Trade talks live: minister says duties stay");
    }

    @Test
    void aCookieWallAndRecommendedNewsAreNoPartOfTheStory() {
        assertThat(clean("cookie-wall.html"))
                .contains("Norway banned the import of farmed turbot", "in force at once", "Iceland called the measure")
                .doesNotContain("privacy", "partners", "cookies", "Recommended", "Salmon prices", "herring")
                .doesNotContain("moderated", "e-mail address", "Ledger Media");
        assertThat(read("cookie-wall.html").title()).isEqualTo("Norway bans imports of farmed turbot");
        assertThat(read("cookie-wall.html").source()).isEqualTo("Northern Ledger");
    }

    @Test
    void ofAPaywalledStoryTheOpeningIsRead() {
        assertThat(clean("paywall.html"))
                .contains("Kenya raised its duty on rice from Pakistan")
                .doesNotContain("subscriber", "Subscribe", "Cancel");
        assertThat(read("paywall.html").publication().day()).hasToString("2021-07-02");
    }
}
