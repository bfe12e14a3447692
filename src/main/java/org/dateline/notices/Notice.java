package org.dateline.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Micros;
import org.dateline.model.Coding;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.UncertainDate;
import org.dateline.topics.Topic;
import org.dateline.wording.ActTitle;
import org.dateline.wording.EnumLabels;
import org.dateline.wording.Reserve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Formats the notice of an act. docs/notices.md lists the fields. */
final class Notice {

    private Notice() {}

    /** Returns the notice as JSON. */
    static byte[] json(Topic topic, StreamEvent event) {
        ActionSnapshot act = event.act();
        Map<String, @Nullable Object> notice = new LinkedHashMap<>();
        notice.put("topic", Map.of("id", topic.id(), "name", topic.name()));
        notice.put("recordedAt", Micros.toInstant(event.place().at()).toString());
        notice.put("change", event.kind().name());
        notice.put("matches", event.matches());
        notice.put("action", action(act));
        return JsonMapper.shared().writeValueAsBytes(notice);
    }

    private static Map<String, @Nullable Object> action(ActionSnapshot act) {
        Coding coding = act.coding();
        Map<String, @Nullable Object> action = new LinkedHashMap<>();
        action.put("id", act.id());
        action.put("type", coding.type().name());
        action.put("instrument", coding.instrument().name());
        action.put("direction", coding.direction().name());
        action.put("stage", coding.stage() == null ? null : coding.stage().name());
        action.put("date", date(coding.date()));
        action.put("summary", coding.summary());
        action.put("parties", coding.parties().stream().map(Notice::party).toList());
        action.put("storyCount", act.storyCount());
        action.put("firstReported", act.firstReported().toString());
        action.put("lastReported", act.lastReported().toString());
        action.put("denied", act.extents().denied().name());
        action.put("hedged", act.extents().hedged().name());
        action.put("conditional", act.extents().conditional().name());
        return action;
    }

    private static Map<String, @Nullable Object> date(UncertainDate date) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("edtf", date.edtf());
        map.put("earliest", date.earliest() == null ? null : date.earliest().toString());
        map.put("latest", date.latest() == null ? null : date.latest().toString());
        map.put("basis", date.basis().name());
        return map;
    }

    private static Map<String, @Nullable Object> party(Party party) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("role", party.role().name());
        map.put("text", party.text());
        map.put("entity", party.entity());
        return map;
    }

    /** Returns the subject of a mail about acts. */
    static String subject(Topic topic, List<StreamEvent> events) {
        return topic.name() + ": " + events.size() + (events.size() == 1 ? " act" : " acts");
    }

    /** Returns the text of a mail, with one paragraph per act. Parties are called by their words in the report. */
    static String text(Topic topic, List<StreamEvent> events) {
        return events.stream().map(Notice::paragraph).collect(Collectors.joining())
                + "Dateline tells you of the topic \"" + topic.name() + "\" (" + topic.id() + ").\n";
    }

    private static String paragraph(StreamEvent event) {
        Coding coding = event.act().coding();
        Extents extents = event.act().extents();
        String title = ActTitle.marked(coding, extents, id -> null);
        String change = EnumLabels.of(event.kind()) + (event.matches() ? "" : ", no longer in the topic");
        return Stream.of(
                        Stream.of(coding.summary()).filter(summary -> !summary.equals(title)),
                        Stream.of(labels(coding) + "; " + change),
                        Reserve.lines(extents).stream(),
                        Stream.of(event.act().id()))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n  ", ActTitle.dated(coding.date(), title) + "\n  ", "\n\n"));
    }

    /** Returns the labels of the type and, if there is a measure, of the instrument and the stage. */
    private static String labels(Coding coding) {
        return Stream.<@Nullable Enum<?>>of(coding.type(), coding.instrument(), coding.stage())
                .flatMap(Stream::ofNullable)
                .filter(code -> code != Instrument.NONE)
                .map(EnumLabels::of)
                .collect(Collectors.joining(", "));
    }
}
