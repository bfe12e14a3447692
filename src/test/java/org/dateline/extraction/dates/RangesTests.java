package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.model.DateBasis;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with two expressions in square brackets, each with its day behind an equals sign: "from [May 12=2019-05-12] to …". */
class RangesTests {

    private record Marked(String text, List<DateExpression> points) {

        static Marked of(String marked) {
            StringBuilder text = new StringBuilder();
            Stream.Builder<DateExpression> points = Stream.builder();
            for (String part : marked.split("[\\[\\]]")) {
                String[] point = part.split("=");
                if (point.length == 2) {
                    Span span = new Span(text.length(), text.length() + point[0].length());
                    UncertainDate day = UncertainDate.day(LocalDate.parse(point[1]), DateBasis.STATED);
                    points.add(DateExpression.of(span, day, null));
                }
                text.append(point[0]);
            }
            return new Marked(text.toString(), points.build().toList());
        }

        List<DateExpression> joined() {
            return Ranges.join(text, points);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from [Nov. 5=2018-11-05] to [Nov. 9=2018-11-09]         | 2018-11-05/2018-11-09",
                "From [Nov. 5=2018-11-05] until [Nov. 9=2018-11-09]      | 2018-11-05/2018-11-09",
                "between [May 12=2019-05-12] and [June 15=2019-06-15]    | 2019-05-12/2019-06-15",
                "[May 12=2019-05-12] through [June 15=2019-06-15]        | 2019-05-12/2019-06-15",
                "[May 12=2019-05-12] – [June 15=2019-06-15]              | 2019-05-12/2019-06-15",
                "from [May 12=2019-05-12] to [June 15, 2016=2016-06-15]  | 2016-05-12/2016-06-15",
                "from [Dec. 28=2019-12-28] to [Jan. 3, 2017=2017-01-03]  | 2016-12-28/2017-01-03",
                "from [Dec. 28, 2016=2016-12-28] to [Jan. 3=2019-01-03]  | 2016-12-28/2017-01-03",
                "from [Monday=2019-08-12] to [Friday=2019-08-09]         | 2019-08-12/2019-08-16",
                "from [Aug. 1=2019-08-01] to [Aug. 1=2019-08-01]         | 2019-08-01/2019-08-01",
            })
    void twoPointsMakeARange(String marked, String days) {
        assertThat(Marked.of(marked).joined()).singleElement().satisfies(range -> {
            assertThat(range.named().earliest() + "/" + range.named().latest()).isEqualTo(days);
            assertThat(range.ends()).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[May 12=2019-05-12] and [June 15=2019-06-15]",
                "[May 12=2019-05-12] to [June 15=2019-06-15]",
                "between [May 12=2019-05-12] or [June 15=2019-06-15]",
                "postponed it from [May 12=2019-05-12] to [June 15=2019-06-15]",
                "The vote was moved from [May 12=2019-05-12] to [June 15=2019-06-15]",
                "from [May 12, 2019=2019-05-12] to [June 15, 2018=2018-06-15]",
            })
    void otherPairsStayTwoDays(String marked) {
        assertThat(Marked.of(marked).joined()).hasSize(2).allMatch(e -> e.ends().isEmpty());
    }

    @Test
    void aRangeSpansTheWordsOfBothPoints() {
        Marked marked = Marked.of("It lasts from [May 12=2019-05-12] to [June 15=2019-06-15] in Riga");
        assertThat(marked.joined().getFirst().span().of(marked.text())).isEqualTo("May 12 to June 15");
    }

    @Test
    void aPointBesideARangeStaysByItself() {
        List<DateExpression> joined = Marked.of(
                        "On [May 1=2019-05-01] it ran from [May 12=2019-05-12] to [May 15=2019-05-15].")
                .joined();
        assertThat(joined).hasSize(2);
        assertThat(Objects.requireNonNull(joined.getFirst().named().latest())).isEqualTo("2019-05-01");
    }

    @Test
    void withoutPointsThereIsNoRange() {
        assertThat(Ranges.join("", List.of())).isEmpty();
    }
}
