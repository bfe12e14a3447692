package org.dateline.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmonizedSystemTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    steel,                                72
                    Indian steel,                         72
                    hot-rolled steel plate from China,    72
                    steel products,                       72
                    imports of aluminium,                 76
                    soybeans,                             12
                    soybean meal,                         23
                    olive oil,                            15
                    Russian oil,                          27
                    oil,                                  27
                    crude oil,                            27
                    seaborne crude,                       27
                    thistle oil,                          -
                    electric cars,                        87
                    Chinese electric vehicles,            87
                    aircraft parts,                       88
                    solar panels,                         85
                    semiconductors,                       85
                    chip-making equipment,                84
                    gallium,                              81
                    rough diamonds,                       71
                    frozen Indian shrimp,                 03
                    infant formula,                       19
                    Polish pork,                          02
                    dividends,                            -
                    steel makers,                         -
                    data,                                 -
                    """)
    void goodsBelongToTheChapterOfTheirLastWords(String goods, String chapter) {
        assertThat(HarmonizedSystem.chapters(List.of(goods))).isEqualTo(chapter == null ? List.of() : List.of(chapter));
    }

    @Test
    void aListOfGoodsHasTheChaptersOfAllInOrder() {
        assertThat(HarmonizedSystem.chapters(List.of("wine", "steel", "beer", "patience")))
                .containsExactly("22", "72");
    }

    @Test
    void theTableReachesOverAllChaptersInUse() throws java.io.IOException {
        Map<String, List<String[]>> rows =
                java.nio.file.Files.readAllLines(java.nio.file.Path.of("src/main/resources/goods/chapters.tsv"))
                        .stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .collect(Collectors.groupingBy(cells -> cells[1]));
        // 77 is kept for later use.
        assertThat(rows.keySet())
                .containsAll(IntStream.rangeClosed(1, 97)
                        .filter(n -> n != 77)
                        .mapToObj("%02d"::formatted)
                        .toList());
    }
}
