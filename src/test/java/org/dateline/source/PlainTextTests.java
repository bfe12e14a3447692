package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {

    private static String text(String html) {
        return PlainText.of(Jsoup.parse(html).body());
    }

    @ParameterizedTest
    @CsvSource({
        "<p>Riga</p><p>Oslo</p>, Riga||Oslo",
        "<div><p>Riga</p></div><p>Oslo</p>, Riga||Oslo",
        "Riga<br>Oslo, Riga|Oslo",
        "<ul><li>Riga</li><li>Oslo</li></ul>, Riga||Oslo",
        "<table><tr><td>Riga</td><td>5</td></tr><tr><td>Oslo</td><td>7</td></tr></table>, Riga 5||Oslo 7",
        "<p>Ri<b>ga</b> bars <i>it</i></p>, Riga bars it",
        "<p>It <del>sold</del> <ins>bought</ins> rye</p>, It sold bought rye",
        "<p>  Riga \t bars&nbsp; it </p>, Riga bars it",
        "<p>Ri&shy;ga&#8203; bars</p>, Riga bars",
        "'', ''",
    })
    void blocksAreParagraphsAndBreaksAreLines(String html, String text) {
        assertThat(text(html)).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void linesOfPreformattedTextAreKept() {
        assertThat(text("<pre>Riga\nOslo</pre>")).isEqualTo("Riga\nOslo");
        assertThat(text("<p>Riga\nOslo</p>")).isEqualTo("Riga Oslo");
    }
}
