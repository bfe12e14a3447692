package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CharsetsTests {

    private static String decode(String page, String encoding, @Nullable String told) {
        return Charsets.decode(page.getBytes(Charset.forName(encoding)), TextFormat.HTML, "page", told);
    }

    @Test
    void aPageIsReadAsItDeclares() {
        String page = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Россия</p>";
        assertThat(decode(page, "windows-1251", null)).isEqualTo(page);
    }

    @Test
    void theServersWordGoesBeforeThePages() {
        String page = "<meta charset='koi8-r'><p>Россия</p>";
        assertThat(decode(page, "windows-1251", "windows-1251")).isEqualTo(page);
    }

    @Test
    void bytesThatAreUtf8AreReadSoWhateverIsDeclared() {
        String page = "<meta charset='iso-8859-1'><p>“Zölle”</p>";
        assertThat(decode(page, "UTF-8", "iso-8859-1")).isEqualTo(page);
    }

    @Test
    void quotesOutsideLatin1AreReadWhereAPageClaimsToBeLatin1() {
        String page = "<meta charset='iso-8859-1'><p>“Zölle” – heute</p>";
        assertThat(decode(page, "windows-1252", null)).isEqualTo(page);
    }

    @Test
    void aPageThatDeclaresNothingOrNonsenseIsReadAsBrowsersDo() {
        assertThat(decode("<p>“Zölle”</p>", "windows-1252", "utf-ate")).isEqualTo("<p>“Zölle”</p>");
    }

    @Test
    void aTextFileIsReadAsTheServerSays() {
        byte[] latin = "Zölle".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Charsets.decode(latin, TextFormat.PLAIN, "text", "iso-8859-1"))
                .isEqualTo("Zölle");
    }
}
