package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

class ActDatesTests {

    private static final Publication PUBLISHED = Publication.on(LocalDate.of(2018, 11, 23));

    private static Times dates(String words, int verb, Stage stage) {
        Parse parse = Trees.of(words);
        return new ActDates(parse, PUBLISHED).of(parse.tokens().get(verb), stage, null);
    }

    private static String edtf(UncertainDate date) {
        return date == null ? null : date.edtf();
    }

    @Test
    void whatHoldsSinceAYearWasDoneBetweenItAndTheReport() {
        var found = dates(
                "It/it/PRP/3/nsubj has/have/VBZ/3/aux been/be/VBN/3/auxpass barred/bar/VBN/-1/root since/since/IN/3/prep 2012/2012/CD/4/pobj",
                3,
                Stage.IN_FORCE);
        assertThat(edtf(found.date())).isEqualTo("2012-01-01/2018-11-23");
        assertThat(found.due()).isNull();
    }

    @Test
    void anActKeepsItsDayBesideTheEndOfWhatItGrants() {
        var found = dates(
                "They/they/PRP/1/nsubj extended/extend/VBD/-1/root it/it/PRP/1/dobj on/on/IN/1/prep Monday/monday/NNP/3/pobj until/until/IN/1/prep June/june/NNP/5/pobj 30,/30/CD/6/nmod 2019/2019/CD/6/nmod",
                1,
                Stage.IN_FORCE);
        assertThat(edtf(found.date())).isEqualTo("2018-11-19");
        assertThat(edtf(found.expires())).isEqualTo("2019-06-30");
    }

    @Test
    void notUntilTellsOfABeginning() {
        var found = dates(
                "It/it/PRP/3/nsubj will/will/MD/3/aux not/not/RB/3/neg apply/apply/VB/-1/root until/until/IN/3/prep June/june/NNP/4/pobj 30/30/CD/5/nmod",
                3,
                Stage.ANNOUNCED);
        assertThat(edtf(found.due())).isEqualTo("2019-06-30");
        assertThat(found.expires()).isNull();
    }

    @Test
    void aDeadlineIsDueFromTheReportToItsDay() {
        var found = dates(
                "They/they/PRP/2/nsubj will/will/MD/2/aux ban/ban/VB/-1/root it/it/PRP/2/dobj by/by/IN/2/prep the/the/DT/6/det end/end/NN/4/pobj of/of/IN/6/prep the/the/DT/9/det year/year/NN/7/pobj",
                2,
                Stage.ANNOUNCED);
        assertThat(edtf(found.due())).isEqualTo("2018-11-23/2018-12-31");
        assertThat(edtf(found.date())).isEqualTo("2018-11-23~");
    }

    @Test
    void aStartAheadIsDueThatDay() {
        var found = dates(
                "Couriers/courier/NNS/2/nsubj must/must/MD/2/aux register/register/VB/-1/root starting/start/VBG/2/advcl Oct./oct./NNP/3/npadvmod 1/1/CD/4/nmod",
                2,
                Stage.IN_FORCE);
        assertThat(edtf(found.due())).isEqualTo("2019-10-01");
    }

    @Test
    void asOfADayAheadIsDueThatDay() {
        var found = dates(
                "It/it/PRP/1/nsubj applies/apply/VBZ/-1/root as/as/IN/1/prep of/of/IN/2/prep January/january/NNP/3/pobj 1/1/CD/4/nmod",
                1,
                Stage.ANNOUNCED);
        assertThat(edtf(found.due())).isEqualTo("2019-01-01");
    }

    @Test
    void thePresentWithADayIsTheSchedules() {
        var found = dates(
                "Curbs/curb/NNS/1/nsubj take/take/VBP/-1/root effect/effect/NN/1/dobj Saturday/saturday/NNP/1/npadvmod",
                1,
                Stage.ANNOUNCED);
        assertThat(edtf(found.due())).isEqualTo("2018-11-24");
    }

    @Test
    void theDayOfASignatureIsBehindThoughWhatWasSignedLiesAhead() {
        var found = dates(
                "Trump/trump/NNP/1/nsubj signed/sign/VBD/-1/root it/it/PRP/1/dobj Monday/monday/NNP/1/npadvmod",
                1,
                Stage.ANNOUNCED);
        assertThat(edtf(found.date())).isEqualTo("2018-11-19");
    }
}
