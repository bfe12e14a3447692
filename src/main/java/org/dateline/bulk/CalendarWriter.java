package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.Instrument;
import org.dateline.model.UncertainDate;
import org.dateline.wording.EnumLabels;

/** Writes iCalendar (RFC 5545). Each act is an all-day event; undated acts are left out. */
final class CalendarWriter implements ActWriter {

    /** Longest line in bytes without its line break. Longer lines are folded. */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Writer out;

    CalendarWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(int pass, String note) throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Dateline//Timeline//EN");
        line("X-WR-CALNAME:Dateline");
        line("X-WR-CALDESC:" + text(note));
    }

    @Override
    public void write(int pass, ExportedAct act) throws IOException {
        Coding coding = act.snapshot().coding();
        LocalDate start = coding.date().earliest() == null
                ? coding.date().latest()
                : coding.date().earliest();
        if (start == null) {
            return;
        }
        line("BEGIN:VEVENT");
        line("UID:" + text(act.id()));
        line("DTSTAMP:" + STAMP.format(act.snapshot().lastReported()));
        line("DTSTART;VALUE=DATE:" + DAY.format(start));
        line("DTEND;VALUE=DATE:" + DAY.format(end(coding.date(), start)));
        line("SUMMARY:" + text(act.title()));
        line("X-DATELINE-DENIED:" + act.snapshot().extents().denied());
        line("X-DATELINE-HEDGED:" + act.snapshot().extents().hedged());
        line("X-DATELINE-CONDITIONAL:" + act.snapshot().extents().conditional());
        line("CATEGORIES:" + categories(coding));
        line("DESCRIPTION:"
                + text(Stream.concat(act.dateText().stream(), act.lines()).collect(Collectors.joining("\n"))));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** Returns the day after the last one. An act without a known end is shown on its first day only. */
    private static LocalDate end(UncertainDate date, LocalDate start) {
        return (date.latest() == null ? start : date.latest()).plusDays(1);
    }

    /** Returns the labels of the type and of the instrument, if there is a measure. */
    private static String categories(Coding coding) {
        return Stream.<Enum<?>>of(coding.type(), coding.instrument())
                .filter(code -> code != Instrument.NONE)
                .map(code -> text(EnumLabels.of(code)))
                .collect(Collectors.joining(","));
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private void line(String line) throws IOException {
        int bytes = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = Character.toString(line.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE) {
                out.write("\r\n ");
                bytes = 1;
            }
            out.write(character);
            bytes += size;
        }
        out.write("\r\n");
    }

    @Override
    public void end(int pass) throws IOException {
        line("END:VCALENDAR");
    }
}
