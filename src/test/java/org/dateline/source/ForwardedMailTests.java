package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedMailTests {

    @Test
    void aForwardedReportLosesTheMarksAndHeadersOfItsMail() {
        assertThat(ForwardedMail.plain("""
                        From: desk@wire.example
                        To: subscribers@wire.example,
                          others@wire.example
                        Subject: Fwd: Chile agrees with Peru on lithium
                        Date: Tue, 22 Apr 2025 09:14:00 -0400

                        > ---------- Forwarded message ---------
                        > SANTIAGO, April 22 - Chile has agreed with
                        > Peru on lithium.
                        >
                        > Bolivia objected.""")).isEqualTo("""
                        Chile agrees with Peru on lithium

                        Date: Tue, 22 Apr 2025 09:14:00 -0400


                        SANTIAGO, April 22 - Chile has agreed with
                        Peru on lithium.

                        Bolivia objected.""");
    }

    @Test
    void theDayOfAMailIsThatOfItsReport() {
        String text =
                "From: desk@wire.example\nSent: Tuesday, 22 April 2025 09:14\nSubject: RE: Lithium\n\nChile banned it.";
        assertThat(ReportDay.stated(ForwardedMail.plain(text)))
                .hasValueSatisfying(day -> assertThat(day).hasToString("2025-04-22"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: all who ship oil\nChile banned it.",
                "From: a port in Chile, to: Peru.",
                "Chile banned it.\n> an aside\nPeru objected.",
                "Subject: Chile bans lithium\n\nPeru objected.",
                "Chile banned it."
            })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(ForwardedMail.plain(text)).isSameAs(text);
    }

    @Test
    @Timeout(10)
    void aMegabyteOfMarksTakesNoTime() {
        String text = (">".repeat(500) + " ").repeat(2_000) + "\n" + "X-a: \n ".repeat(100_000);
        assertThat(ForwardedMail.plain(text)).hasSizeLessThanOrEqualTo(text.length());
    }
}
