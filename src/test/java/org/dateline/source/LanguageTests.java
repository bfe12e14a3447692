package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU mulls Huawei ban",
                "Russia bans Georgian wine",
                "China hits back with tariffs on U.S. soybeans",
                "Angela Merkel visits Emmanuel Macron in Paris",
                "Tariffs up"
            })
    void aShortHeadlineIsEnglish(String headline) {
        assertThat(Language.of(headline)).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Bundesregierung will Huawei vom Netzausbau ausschließen",
                "fr | Le gouvernement français interdit Huawei",
                "es | El gobierno de Estados Unidos impone sanciones a Irán",
                "zh | 中国政府宣布对美国商品加征关税",
                "uk | Росія запровадила санкції проти"
            })
    void anotherLanguageIsTold(String language, String headline) {
        assertThat(Language.of(headline)).isEqualTo(language);
    }
}
