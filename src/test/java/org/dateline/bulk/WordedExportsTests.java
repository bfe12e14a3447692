package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calendars and timelines tell acts in the words of the page. */
class WordedExportsTests {

    private static final String SUMMARY =
            "Canada imposed tariffs of 25 percent on steel and aluminium from India and Turkey";

    private static ExportedAct act(UncertainDate date, Extents extents) {
        Coding coding = new Coding(
                        ActionType.SANCTION,
                        null,
                        Instrument.TARIFF,
                        Direction.RESTRICTS,
                        Stage.IN_FORCE,
                        date,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        SUMMARY)
                .titled("Canada imposes tariffs on steel");
        return new ExportedAct(
                new ActionSnapshot(
                        "action:1", 0, coding, 1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, extents),
                Map.of(),
                List.of());
    }

    private static ExportedAct between() {
        return act(
                Edtf.parse("2018-11-05/2018-11-07", DateBasis.STATED),
                new Extents(Extent.NONE, Extent.ALL, Extent.SOME));
    }

    private static String calendar(ExportedAct act) throws IOException {
        StringWriter out = new StringWriter();
        new CalendarWriter(out).write(0, act);
        return out.toString().replace("\r\n ", "");
    }

    private static JsonNode event(ExportedAct act) throws IOException {
        StringWriter out = new StringWriter();
        new TimelineJsWriter(out).write(0, act);
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void aCalendarHasTheTitleTheDateInWordsAndAllReservations() throws IOException {
        assertThat(calendar(between()))
                .contains("SUMMARY:Canada imposes tariffs on steel\r\n")
                .contains("CATEGORIES:Sanction,Tariff\r\n")
                .contains("DESCRIPTION:between 5 and 7 November 2018\\n" + SUMMARY
                        + "\\nAll claims of this act are hedged.\\nSome claims of this act are conditional.\r\n");
    }

    @Test
    void aTimelineHasTheTitleTheDateInWordsAndAllReservations() throws IOException {
        JsonNode event = event(between());
        assertThat(event.get("display_date").asString()).isEqualTo("between 5 and 7 November 2018");
        assertThat(event.get("group").asString()).isEqualTo("Sanction");
        assertThat(event.at("/text/headline").asString()).isEqualTo("Canada imposes tariffs on steel");
        assertThat(event.at("/text/text").asString())
                .isEqualTo("<p>" + SUMMARY + "</p><p>All claims of this act are hedged.</p>"
                        + "<p>Some claims of this act are conditional.</p>");
    }

    @Test
    void aDayOfPublicationIsToldAsOneAndAStatedDayNeedsNoWords() throws IOException {
        LocalDate day = LocalDate.of(2018, 11, 23);
        assertThat(event(act(UncertainDate.published(day), Extents.NONE))
                        .get("display_date")
                        .asString())
                .isEqualTo("reported 23 November 2018, day not stated");
        assertThat(event(act(UncertainDate.day(day, DateBasis.STATED), Extents.NONE))
                        .has("display_date"))
                .isFalse();
    }

    @Test
    void whatAllClaimsDenyIsMarkedInTheTitle() throws IOException {
        ExportedAct denied = act(UncertainDate.UNKNOWN, new Extents(Extent.ALL, Extent.NONE, Extent.NONE));
        assertThat(denied.title()).isEqualTo("Denied: Canada imposes tariffs on steel");
    }
}
