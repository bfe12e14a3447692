package org.dateline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dateline.changes.ChangeKind;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Edtf;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.topics.Topic;
import org.junit.jupiter.api.Test;

class NoticeTests {

    private static final String SUMMARY =
            "Canada will impose tariffs of 25 percent on steel from India, the finance ministry is reported to have said";

    private static String mail(Coding coding, Extents extents, boolean matches) {
        ActionSnapshot act = new ActionSnapshot(
                "action:1", 0, coding, 1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, extents);
        StreamEvent event = new StreamEvent(new Changes.Place(0, "action:1"), ChangeKind.LEARNED, act, matches);
        return Notice.text(new Topic("topic:1", "Steel", "{}"), List.of(event));
    }

    private static Coding coding(UncertainDate date, Instrument instrument, Stage stage, String title) {
        return new Coding(
                        ActionType.SANCTION,
                        null,
                        instrument,
                        Direction.RESTRICTS,
                        stage,
                        date,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        SUMMARY)
                .titled(title);
    }

    @Test
    void aMailTellsAnActInWordsWithAllItsReservations() {
        Coding coding = coding(
                Edtf.parse("2018-11-05/2018-11-07", DateBasis.STATED),
                Instrument.TARIFF,
                Stage.ANNOUNCED,
                "Canada will impose tariffs on steel from India");
        assertThat(mail(coding, new Extents(Extent.ALL, Extent.SOME, Extent.ALL), true))
                .isEqualTo("""
                        between 5 and 7 November 2018: Denied: Canada will impose tariffs on steel from India
                          %s
                          Sanction, Tariff, Announced; Learned
                          All claims of this act are denied.
                          Some claims of this act are hedged.
                          All claims of this act are conditional.
                          action:1

                        Dateline tells you of the topic "Steel" (topic:1).
                        """.formatted(SUMMARY));
    }

    @Test
    void aMailNamesNoMeasureAndNoDateThatAnActLacks() {
        Coding coding = coding(UncertainDate.UNKNOWN, Instrument.NONE, null, "Canada hits back");
        assertThat(mail(coding, Extents.NONE, false))
                .startsWith("Canada hits back\n  " + SUMMARY
                        + "\n  Sanction; Learned, no longer in the topic\n  action:1\n");
    }
}
