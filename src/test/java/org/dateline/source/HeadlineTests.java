package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headline of a page with a main heading. */
class HeadlineTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Riga bars tankers | The Herald; Riga bars tankers; ;           Riga bars tankers",
                "The Herald - Riga bars tankers; Riga bars tankers; ;           Riga bars tankers",
                "Riga bars tankers - The Herald; Other heading;    The Herald;  Riga bars tankers",
                "The Herald » Riga bars tankers; Other heading;    The Herald;  Riga bars tankers",
                "Riga bars tankers - The Herald; Other heading;    ;            Riga bars tankers - The Herald",
                "Anti-tanker law passes;         Other heading;    The Herald;  Anti-tanker law passes",
                "The Herald;                     Riga bars;        The Herald;  Riga bars",
                "THE HERALD;                     Riga bars;        The Herald;  Riga bars",
                ";                               Riga bars;        The Herald;  Riga bars",
                "The Herald;                     The Herald;       The Herald;  The Herald",
                ";                               ;                 The Herald;  ",
            })
    void theNameOfTheSiteIsNoPartOfTheHeadline(
            @Nullable String title, @Nullable String heading, @Nullable String site, @Nullable String headline) {
        String h1 = heading == null ? "" : "<h1>" + heading + "</h1>";
        assertThat(new Headline(Jsoup.parse("<body>" + h1 + "</body>"), site).of(title))
                .isEqualTo(headline);
    }
}
