package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last date of the last sentence, in reports of 10 June 2024. Sentences are separated by blanks, paragraphs by bars. */
class RunningYearTests {

    private static StoryDates dates(List<Parse> parses) {
        return new StoryDates(parses, Publication.on(LocalDate.of(2024, 6, 10)));
    }

    private static List<Parse> parses(String text) {
        List<Parse> parses = new ArrayList<>();
        int start = 0;
        int paragraph = 0;
        for (String line : text.split("\\|")) {
            for (String sentence : line.strip().split("(?<=[.]) ")) {
                Span span = new Span(start, start + sentence.length());
                parses.add(new Parse(new Sentence(span, sentence, paragraph, false), 0, List.of()));
                start = span.end() + 1;
            }
            paragraph++;
        }
        return parses;
    }

    private static String last(String text) {
        List<Parse> parses = parses(text);
        return dates(parses).of(parses.size() - 1, TimeSide.BACK).stream()
                .reduce((one, other) -> other)
                .map(e -> String.valueOf(e.named().edtf()))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On 4 March 2019 Oslo banned fish. On 7 March, Riga protested.; 2019-03-07",
                "On 4 March 2019 Oslo banned fish. In May, Riga recalled its envoy.; 2019-05",
                "On 4 March 2019 Oslo banned fish. On 2 January, Riga sued.; 2020-01-02",
                "Oslo banned fish on 4 March 2019. Riga sued on 7 March.; 2019-03-07",
                "In 2021 Oslo banned fish. On 3 January it lifted the ban.; 2021-01-03",
                "On 4 March 2019 Oslo banned fish. Riga fumed. It sued in April.; 2019-04",
                "On 4 March 2019 Oslo banned fish. Riga fumed the next day. On 9 March it sued.; 2019-03-09",
                "On 4 March 2019 Oslo banned fish, and on 7 March Riga sued.; 2019-03-07",
            })
    void aDateWithoutAYearGoesOnFromTheDatesBeforeIt(String text, String date) {
        assertThat(last(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A date close before the report is news, unless the chronology tells by dates that open its sentences.
                "Oslo banned fish on 4 March 2019. Riga sued on 3 June.; 2024-06-03",
                // A year in passing, another paragraph, a news day in between, and a chronology of the report's own
                // months.
                "Riga, which Oslo barred in 2019, fumed. It sued on 7 March.; 2024-03-07",
                "On 4 March 2019 Oslo banned fish. | On 7 March, Riga protested.; 2024-03-07",
                "On 4 March 2019 Oslo banned fish. On Friday Riga fumed. On 7 March it had sued.; 2024-03-07",
                "On 4 May 2024 Oslo banned fish. On 7 May, Riga protested.; 2024-05-07",
                "On 4 March 2019 Oslo banned fish. Riga fumed. Oslo shrugged. Nobody paid. It sued in May.; 2024-05",
            })
    void otherDatesGoByTheReport(String text, String date) {
        assertThat(last(text)).isEqualTo(date);
    }

    @Test
    void aParagraphOfAThousandDatesIsFollowedWithinBounds() {
        String text = IntStream.range(0, 1_000)
                .mapToObj(i -> "On 4 March 2019 Oslo banned fish. On 7 March, Riga protested.")
                .collect(Collectors.joining(" "));
        List<Parse> parses = parses(text);
        StoryDates dates = dates(parses);
        assertThat(IntStream.range(0, parses.size())
                        .mapToObj(i ->
                                dates.of(i, TimeSide.BACK).getLast().named().edtf()))
                .containsOnly("2019-03-04", "2019-03-07");
    }
}
