package org.dateline.scorecard;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import tools.jackson.databind.JsonNode;

/** Expressions of news English, a sentence each, with what they mean. */
final class TimeExpressionScore {

    private final Subject subject;

    TimeExpressionScore(Subject subject) {
        this.subject = subject;
    }

    /** With the standard's reading, and with another that is defensible. */
    List<Line> lines() {
        Tally strict = new Tally("time expressions", "own table");
        Tally lenient = new Tally("time expressions, other readings accepted", "own table");
        for (JsonNode row : Gold.lines("times.jsonl")) {
            List<FoundDate> all =
                    FoundDate.all(subject.read(Gold.text(row, "sentence"), Gold.text(row, "published"), ""));
            List<UncertainDate> ours = inSpan(row, all);
            String what = describe(row, all);
            strict.answer(isRight(ours, List.of(Gold.text(row, "edtf")), false), what);
            lenient.answer(isRight(ours, readings(row), true), what);
        }
        return List.of(strict.line(), lenient.line());
    }

    /** What was read in the words of a row, with the signal before them if it is one of these; in a trap, anywhere. */
    private static List<UncertainDate> inSpan(JsonNode row, List<FoundDate> all) {
        String span = Gold.text(row, "span");
        int start = Gold.text(row, "sentence").indexOf(span);
        Span gold = new Span(start, start + span.length());
        return all.stream()
                .filter(f -> span.isEmpty() || f.span().overlaps(gold))
                .map(f -> f.span().start() > gold.start()
                        ? f.expression().date()
                        : f.expression().named())
                .toList();
    }

    private static List<String> readings(JsonNode row) {
        return Stream.concat(Stream.of(Gold.text(row, "edtf")), Gold.texts(row, "also").stream())
                .toList();
    }

    /** One value that the gold has; none where the words have none ("recent weeks", "last month" of an undated text). */
    private static boolean isRight(List<UncertainDate> ours, List<String> gold, boolean narrower) {
        if (gold.getFirst().isEmpty() || ours.isEmpty()) {
            return gold.getFirst().isEmpty() && ours.isEmpty();
        }
        return ours.stream().allMatch(o -> gold.stream().anyMatch(g -> isSame(g, o) || (narrower && isPart(g, o))));
    }

    private static boolean isSame(String edtf, UncertainDate ours) {
        return edtf.equals(ours.edtf()) || Timex.ofEdtf(edtf).isSame(ours);
    }

    /** "Earlier this month" up to the publication: within the month, from its begin. */
    private static boolean isPart(String edtf, UncertainDate ours) {
        Timex gold = Timex.ofEdtf(edtf);
        return ours.earliest() != null && ours.latest() != null && gold.isCutTo(ours.earliest(), ours.latest());
    }

    private static String describe(JsonNode row, List<FoundDate> ours) {
        return Gold.text(row, "sentence") + " (" + Gold.text(row, "published") + ") [" + Gold.text(row, "span")
                + "] is " + Gold.text(row, "edtf") + ", read " + edtf(ours);
    }

    private static List<String> edtf(List<FoundDate> found) {
        return found.stream().map(f -> f.expression().date().edtf()).toList();
    }
}
