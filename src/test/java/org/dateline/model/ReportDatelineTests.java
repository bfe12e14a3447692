package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDatelineTests {

    private static final String REPORT = "Kenya banned imports of maize.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAIROBI (Reuters) - ",
                "NAIROBI, May 5 (Xinhua) -- ",
                "NAIROBI, Kenya (AP) — ",
                "Nairobi, 4 March 2020 (AFP) – ",
                "(Reuters) - ",
                "NAIROBI - ",
                "NAIROBI/KAMPALA: ",
                "NAIROBI, Sept. 3 -- ",
                "NAIROBI, January 12. /TASS/. ",
                "Nairobi. Jan 12. INTERFAX - ",
                "Nairobi — ",
                "Nairobi, 2025/11/20 - ",
                "Nairobi, Kenya, 2025-11-20 — ",
                "NAIROBI, 20.11.2025 - ",
                "Nairobi, 20 November - ",
                "Nairobi, 20th November 2025: ",
                "Nairobi, Thursday, Nov. 20 (AP) - ",
                "WASHINGTON D.C., Friday (AP) - ",
                "PORT-AU-PRINCE, Haiti, Jan. 4 (UPI) -- "
            })
    void aReportBeginsBehindItsDateline(String dateline) {
        assertThat(left(dateline + REPORT)).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU: no deal on tariffs before May",
                "Huawei — the Chinese giant — was banned.",
                "Kenya - which banned maize - relented.",
                "China (PRC) banned imports.",
                "The European Union (EU) - said nothing.",
                "North Korea-based hackers struck.",
                "NAIROBI (Reuters) - ",
                "U.S.-China talks resumed.",
                "Kenya, 20 November - which was a holiday - saw no strike.",
                "Boeing 737-800 - Kenya grounded it."
            })
    void whatIsNoDatelineIsKept(String line) {
        assertThat(left(line)).isEqualTo(line);
    }

    private static String left(String line) {
        return ReportDateline.leftOut(line, new Span(0, line.length())).of(line);
    }
}
