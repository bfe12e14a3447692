package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.dateline.extraction.dates.Anchor;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateReader;

/** Whatever is said of time is resolved to days in their order, or left alone. */
@Tag("faults")
class DateReaderPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "on",
                        "last",
                        "next",
                        "this",
                        "Monday",
                        "November",
                        "Nov.",
                        "5",
                        "31",
                        "30",
                        "February",
                        "2018",
                        "'18",
                        "99",
                        "since",
                        "until",
                        "from",
                        "to",
                        "between",
                        "and",
                        "the",
                        "third",
                        "quarter",
                        "of",
                        "spring",
                        "weeks",
                        "days",
                        "ago",
                        "in",
                        "two",
                        "a",
                        "decade",
                        "1990s",
                        "early",
                        "late",
                        "mid-",
                        ",",
                        "-",
                        "5/11/2018",
                        "2018-11-23",
                        "today",
                        "yesterday",
                        "month",
                        "year",
                        "after",
                        "before",
                        "by",
                        "end",
                        "0",
                        "1000000000",
                        "'s")
                .list()
                .ofMaxSize(14)
                .map(w -> String.join(" ", w));
    }

    @Property(tries = 1_000)
    void anExpressionLiesInTheTextAndItsDaysAreInOrder(@ForAll("words") String text, @ForAll boolean future) {
        List<DateExpression> read = DateReader.read(text, new Anchor(DAY, future));
        for (DateExpression expression : read) {
            assertThat(expression.span().end()).isLessThanOrEqualTo(text.length());
            if (expression.named().earliest() != null && expression.named().latest() != null) {
                assertThat(expression.named().earliest())
                        .as(text)
                        .isBeforeOrEqualTo(expression.named().latest());
            }
        }
    }
}
