package org.dateline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameQueryTests {

    @Test
    void aWordMatchesWholeAsAPrefixAndWithAnErrorIfItIsLong() {
        assertThat(NameQuery.of("Huawei")).isEqualTo(new NameQuery("([huawei TO huawei] huawei*^5 huawei~1^0.001)", 1));
        assertThat(NameQuery.of("EU")).isEqualTo(new NameQuery("([eu TO eu] eu*^5)", 1));
    }

    @Test
    void namesWithAllWordsHaveABonus() {
        NameQuery query = NameQuery.of("Bank of Ga");
        assertThat(query.words()).isEqualTo(3);
        assertThat(query.query())
                .contains("+([bank TO bank]")
                .contains("+([ga TO ga]")
                .endsWith(")^0.5");
    }

    @Test
    void aWordCountsOnce() {
        assertThat(NameQuery.of("bank BANK").words()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\u0000", "’"})
    void aTextWithoutWordsMatchesNoName(String text) {
        assertThat(NameQuery.of(text).query()).isEqualTo("\"\u0000\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AND",
                "to OR not TO",
                "a:b^2~* [x TO y] {z}",
                "\"open",
                "back\\slash +must -not",
                "İstanbul Çelik",
                "北京 العراق",
                "7 Eleven"
            })
    void whateverIsTypedIsAQuery(String text) throws ParseException {
        assertThat(new QueryParser("name", new org.apache.lucene.analysis.core.WhitespaceAnalyzer())
                        .parse(NameQuery.of(text).query()))
                .isNotNull();
    }
}
