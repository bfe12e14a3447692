package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Coding;
import org.dateline.model.UncertainDate;
import org.dateline.wording.EnumLabels;
import tools.jackson.databind.json.JsonMapper;

/** Writes TimelineJS 3 JSON. An uncertain date is shown in words, and undated acts are left out. */
final class TimelineJsWriter implements ActWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private boolean any;

    TimelineJsWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(int pass, String note) throws IOException {
        Map<String, String> title = Map.of("headline", "Dateline", "text", "<p>" + escaped(note) + "</p>");
        out.write("{\"title\":" + JSON.writeValueAsString(Map.of("text", title)) + ",\"events\":[");
    }

    @Override
    public void write(int pass, ExportedAct act) throws IOException {
        Coding coding = act.snapshot().coding();
        UncertainDate date = coding.date();
        LocalDate start = date.earliest() == null ? date.latest() : date.earliest();
        if (start == null) {
            return;
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("unique_id", act.id());
        event.put("start_date", day(start));
        if (date.latest() != null && date.latest().isAfter(start)) {
            event.put("end_date", day(date.latest()));
        }
        act.dateText().ifPresent(words -> event.put("display_date", words));
        event.put("group", EnumLabels.of(coding.type()));
        event.put("denied", act.snapshot().extents().denied());
        event.put("hedged", act.snapshot().extents().hedged());
        event.put("conditional", act.snapshot().extents().conditional());
        event.put("text", Map.of("headline", escaped(act.title()), "text", text(act)));
        out.write((any ? ",\n" : "\n") + JSON.writeValueAsString(event));
        any = true;
    }

    private static String text(ExportedAct act) {
        return act.lines().map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining());
    }

    /** Escapes a text, because TimelineJS renders texts as HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, Object> day(LocalDate day) {
        return Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
    }

    @Override
    public void end(int pass) throws IOException {
        out.write("\n]}\n");
    }
}
