package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDayTests {

    private static final String REPORT =
            "Guinea suspended exports of bauxite to China on Tuesday, the ministry of mines said.";
    private static final LocalDate DAY = LocalDate.of(2025, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 November 2025",
                "Thursday, 20 November 2025",
                "Published: 20 November 2025",
                "Published on 20th November, 2025 at 14:05 GMT",
                "Posted Nov. 20, 2025, 9:15 a.m. EST",
                "Date: 2025-11-20T14:05:00+02:00",
                "2025/11/20 14:05",
                "20.11.2025",
                "By Mariama Bah | 20 Nov 2025",
                "By Mariama Bah and Ousmane Sow, November 20, 2025",
                "Reuters - 20 November 2025 - 14:05",
                "Conakry, Guinea, 20 November 2025",
                "The Ledger · 20/11/2025"
            })
    void aLineThatNamesLittleElseStatesTheDay(String line) {
        assertThat(ReportDay.stated("Guinea halts bauxite exports\n\n" + line + "\n\n" + REPORT))
                .contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONAKRY, Nov 20, 2025 (Reuters) - ",
                "Conakry, 20 November 2025 - ",
                "CONAKRY, 20.11.2025: ",
                "CONAKRY, November 20, 2025. /TASS/. "
            })
    void aDatelineStatesTheDay(String dateline) {
        assertThat(ReportDay.stated("Guinea halts bauxite exports\n" + dateline + REPORT))
                .contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11/12/2025",
                "Sanctions of 20 November 2025",
                "The sanctions on Iran of 20 November 2025 and what came of them",
                "CONAKRY, Nov 20 (Reuters) - Guinea",
                "November 2025",
                "Talks of October 31 – November 1, 2025",
                "Since 20 November 2025 exports of bauxite have stood still."
            })
    void whatNamesNoDayOfTheReportStatesNone(String line) {
        assertThat(ReportDay.stated(line + "\n\n" + REPORT)).isEmpty();
    }

    @Test
    void theDayOfAnUpdateCountsIfThereIsNoOther() {
        String updated = "Guinea halts exports\nUpdated: 21 November 2025\n";
        assertThat(ReportDay.stated(updated + REPORT)).contains(DAY.plusDays(1));
        assertThat(ReportDay.stated(updated + "Published: 20 November 2025\n" + REPORT))
                .contains(DAY);
    }

    @Test
    void aDayBehindTheHeadIsNotThatOfTheReport() {
        assertThat(ReportDay.stated((REPORT + "\n\n").repeat(8) + "20 November 2025"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // A report from the east of UTC, a newspaper of the next day, and one over the turn of the year.
        "'CONAKRY, Nov 20 (Reuters) - ', 2025-11-19, 2025-11-20",
        "'CONAKRY, Nov 20: ', 2025-11-21, 2025-11-20",
        "'CONAKRY, Dec 31 (AFP) - ', 2026-01-01, 2025-12-31",
        "'CONAKRY, Nov 20, 2025 (AFP) - ', 2025-11-22, 2025-11-20"
    })
    void aDatelineTellsFromWhichDayTheWordsCount(String dateline, LocalDate published, LocalDate day) {
        assertThat(ReportDay.near(dateline + REPORT, published)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'CONAKRY, Nov 20 (Reuters) - ', 2025-11-17",
        "'CONAKRY, Nov 20, 2024 (Reuters) - ', 2025-11-20",
        "'CONAKRY, Thursday (AP) - ', 2025-11-20",
        "'CONAKRY (AP) - ', 2025-11-20"
    })
    void aDatelineOfAnotherTimeOrWithoutADayTellsNothing(String dateline, LocalDate published) {
        assertThat(ReportDay.near(dateline + REPORT, published)).isEmpty();
    }
}
