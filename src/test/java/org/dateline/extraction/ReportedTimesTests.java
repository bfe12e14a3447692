package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.extraction.dates.Bound;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.DateBasis;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

/** Reports of 13 August 2019, and one of an unknown day. */
class ReportedTimesTests {

    private static final LocalDate REPORTED = LocalDate.of(2019, 8, 13);
    private static final UncertainDate PUBLISHED = UncertainDate.published(REPORTED);
    private static final ReportedTimes REPORT = new ReportedTimes(Publication.on(REPORTED));
    private static final ReportedTimes UNDATED = new ReportedTimes(Publication.UNKNOWN);

    private static UncertainDate day(String day) {
        return UncertainDate.day(LocalDate.parse(day), DateBasis.STATED);
    }

    private static UncertainDate year(int year) {
        return new UncertainDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.valueOf(year), DateBasis.STATED);
    }

    private static DateExpression expression(UncertainDate named, Bound bound) {
        return new DateExpression(new Span(0, 1), named, bound, List.of());
    }

    @Test
    void anActWithoutAnExpressionIsOfTheDayOfItsReport() {
        assertThat(REPORT.undated()).isEqualTo(new Times(PUBLISHED, null, null));
        assertThat(UNDATED.undated()).isEqualTo(new Times(UncertainDate.UNKNOWN, null, null));
    }

    @Test
    void aDayUpToTheReportIsThatOfTheAct() {
        assertThat(REPORT.placed(expression(day("2019-08-13"), null), false, Stage.IN_FORCE))
                .isEqualTo(new Times(day("2019-08-13"), null, null));
        assertThat(REPORT.placed(expression(day("2019-08-01"), null), false, Stage.IN_FORCE))
                .isEqualTo(new Times(day("2019-08-01"), null, null));
    }

    @Test
    void aDayAheadIsWhenTheMeasureTakesEffect() {
        assertThat(REPORT.placed(expression(day("2019-08-14"), null), false, Stage.IN_FORCE))
                .isEqualTo(new Times(PUBLISHED, day("2019-08-14"), null));
    }

    @Test
    void aYearThatGoesOnWasReachedByTheReportUnlessTheMeasureIsToCome() {
        Times done = REPORT.placed(expression(year(2019), null), false, Stage.IN_FORCE);
        assertThat(done.date().earliest()).isEqualTo("2019-01-01");
        assertThat(done.date().latest()).isEqualTo(REPORTED);
        assertThat(done.due()).isNull();
        assertThat(REPORT.placed(expression(year(2019), null), false, Stage.ANNOUNCED))
                .isEqualTo(new Times(PUBLISHED, year(2019), null));
    }

    @Test
    void aDeadlineLiesBetweenTheReportAndItsLastDay() {
        UncertainDate due = REPORT.placed(expression(day("2019-12-31"), Bound.BY), false, Stage.ANNOUNCED)
                .due();
        assertThat(due).isNotNull();
        assertThat(due.edtf()).isEqualTo("2019-08-13/2019-12-31");
    }

    @Test
    void untilADayTheMeasureLasts() {
        assertThat(REPORT.placed(expression(day("2019-09-30"), Bound.UNTIL), false, Stage.IN_FORCE))
                .isEqualTo(new Times(PUBLISHED, null, day("2019-09-30")));
    }

    @Test
    void whatIsNotDoneUntilADayBeginsThen() {
        assertThat(REPORT.placed(expression(day("2019-09-30"), Bound.UNTIL), true, Stage.IN_FORCE))
                .isEqualTo(new Times(PUBLISHED, day("2019-09-30"), null));
    }

    @Test
    void aMeasureEffectiveFromADayThatIsOverWasDoneThatDay() {
        assertThat(REPORT.placed(expression(day("2019-07-06"), Bound.FROM), false, Stage.IN_FORCE))
                .isEqualTo(new Times(day("2019-07-06"), null, null));
        assertThat(REPORT.placed(expression(day("2019-10-01"), Bound.FROM), false, Stage.IN_FORCE))
                .isEqualTo(new Times(PUBLISHED, day("2019-10-01"), null));
    }

    @Test
    void withoutADayOfTheReportAnExpressionDatesTheAct() {
        assertThat(UNDATED.placed(expression(day("2031-01-01"), null), false, Stage.ANNOUNCED))
                .isEqualTo(new Times(day("2031-01-01"), null, null));
        assertThat(UNDATED.when(expression(day("2031-01-01"), Bound.UNTIL)))
                .isEqualTo(new Times(day("2031-01-01"), null, null));
    }

    @Test
    void aClauseOfTimeGivesItsOwnDaysWhateverTheirBound() {
        assertThat(REPORT.when(expression(day("2019-09-30"), Bound.UNTIL)))
                .isEqualTo(new Times(PUBLISHED, day("2019-09-30"), null));
        assertThat(REPORT.when(expression(day("2019-07-01"), Bound.UNTIL)))
                .isEqualTo(new Times(day("2019-07-01"), null, null));
    }
}
