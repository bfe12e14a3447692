package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goods of a headline and of its report. */
class ReportedGoodsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                     | steel                           |                                 | true  | true",
                "steel                |                                 | steel                           | true  | true",
                "steel                | steel from Chile                | steel                           | true  | true",
                "tapioca from Laos    | tapioca from Laos, Cambodia     | tapioca from Laos, Cambodia     | true  | true",
                "steel from Chile     | grain                           | grain from Chile                | false | true",
                "steel from Chile     | steel from Peru                 | steel from Peru                 | false | false",
                "chips to Oman        | frozen fish                     | frozen fish to Oman             | false | true",
            })
    void theHeadlinesGoodsAreAsTheReportHasThem(
            @Nullable String headline, @Nullable String told, @Nullable String full, boolean agree, boolean places) {
        ReportedGoods goods = new ReportedGoods(headline, told);
        assertThat(goods.full()).isEqualTo(full);
        assertThat(goods.agree()).isEqualTo(agree);
        assertThat(goods.agreeOnPlaces()).isEqualTo(places);
    }
}
