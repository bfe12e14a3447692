package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import tools.jackson.databind.JsonNode;

/**
 * A gold sentence of PLOVER (Open Event Data Alliance 2018).
 *
 * @param id its id
 * @param text the sentence without markup
 * @param type the gold type, in the names of the codebook
 * @param events where the words of the event stand
 * @param sources where the actors stand
 * @param targets where the targets stand
 */
record Plover(String id, String text, String type, List<Span> events, List<Span> sources, List<Span> targets) {

    private static final Pattern MARK = Pattern.compile("\\((SRC|TAR|EVT|SRC/TAR|TAR/SRC)[^:)]*: ?([^()]*)\\)");

    /** The names of its first edition. */
    private static final Map<String, String> RENAMED =
            Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "FIGHT", "ASSAULT", "YIELD", "CONCEDE");

    /** All of them; none where they are not at hand. */
    static List<Plover> all() {
        return BorrowedTexts.HERE.find("plover-gsr/dev.jsonl").stream()
                .flatMap(file -> Gold.lines(file).stream())
                .map(Plover::of)
                .toList();
    }

    private static Plover of(JsonNode row) {
        String event = row.get("event").asString();
        StringBuilder text = new StringBuilder();
        List<Span> events = new ArrayList<>();
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        String markup = row.get("textInfo").get("markup").asString();
        Matcher mark = MARK.matcher(markup);
        int at = 0;
        while (mark.find()) {
            text.append(markup, at, mark.start());
            Span span = new Span(text.length(), text.length() + mark.group(2).length());
            text.append(mark.group(2));
            (mark.group(1).equals("EVT") ? events : mark.group(1).startsWith("SRC") ? sources : targets).add(span);
            if (mark.group(1).contains("/")) {
                targets.add(span);
            }
            at = mark.end();
        }
        text.append(markup.substring(at));
        String type = RENAMED.getOrDefault(event, event);
        return new Plover(row.get("id").asString(), text.toString(), type, events, sources, targets);
    }

    /**
     * Our type in PLOVER's sense: what is not done yet is there an agreement when it is cooperative, and a threat when it
     * is not; a warning is a threat.
     */
    static String project(Coding coding) {
        Stage stage = coding.stage();
        boolean pending = stage == Stage.CONSIDERED || stage == Stage.PROPOSED || stage == Stage.ANNOUNCED;
        return switch (coding.type()) {
            case WARN -> ActionType.THREATEN.name();
            case SUPPORT, COOPERATE, AID, CONCEDE, RETREAT ->
                pending ? ActionType.AGREE.name() : coding.type().name();
            case SANCTION, MOBILIZE, COERCE, ASSAULT, PROTEST ->
                pending ? ActionType.THREATEN.name() : coding.type().name();
            default -> coding.type().name();
        };
    }
}
