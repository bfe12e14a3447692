package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Any text is a date or refused with a reason, and what is a date has its first day before its last. */
@Tag("faults")
class EdtfPropertyTests {

    @Provide
    Arbitrary<String> nearly() {
        Arbitrary<String> pieces = Arbitraries.of(
                "2018", "XXXX", "201X", "-", "11", "XX", "23", "~", "?", "%", "/", "..", "[", "]", "{", "}", ",", "21",
                "33", "41", "00", "99", " ");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(10).map(p -> String.join("", p)),
                Arbitraries.strings().ofMaxLength(20));
    }

    @Property(tries = 3_000)
    void aTextIsADateOrRefused(@ForAll("nearly") String text) {
        try {
            UncertainDate date = Edtf.parse(text, DateBasis.CODED);
            assertThat(date.edtf()).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 1_000)
    void aDayIsItsOwnFirstAndLastDay(@ForAll @IntRange(min = 0, max = 3_000_000) int number) {
        LocalDate day = LocalDate.ofEpochDay(number - 700_000L);
        assertThatCode(() -> {
                    UncertainDate date = Edtf.parse(day.toString(), DateBasis.CODED);
                    assertThat(date.earliest()).isEqualTo(day);
                    assertThat(date.latest()).isEqualTo(day);
                })
                .doesNotThrowAnyException();
    }
}
