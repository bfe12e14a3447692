package org.dateline.scorecard;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Span;
import tools.jackson.databind.JsonNode;

/**
 * A sentence whose acts were labelled by the codebook before anybody saw what the pipeline makes of it.
 *
 * @param published the day of its article, or empty
 * @param source where it stands
 * @param split "tune", or "final" for the part that no rule was fitted to
 * @param context what stands before it
 * @param text the sentence
 * @param acts what it tells
 */
record Labelled(String published, String source, String split, String context, String text, List<Act> acts) {

    /**
     * An act as labelled.
     *
     * @param words where the words stand that tell it
     * @param row everything else
     */
    record Act(List<Span> words, JsonNode row) {

        String text(String field) {
            return Gold.text(row, field);
        }

        List<String> texts(String field) {
            return Gold.texts(row, field);
        }
    }

    static Stream<Labelled> all(String file, String split) {
        return Gold.lines(file).stream().map(Labelled::of).filter(l -> l.split().equals(split));
    }

    private static Labelled of(JsonNode row) {
        String context = Gold.text(row, "context");
        String before = context.isEmpty() ? "" : context + "\n";
        String text = Gold.text(row, "text");
        List<Act> acts = row.get("acts")
                .valueStream()
                .map(act -> new Act(Occurrence.all(Gold.text(act, "words"), before + text, before.length()), act))
                .toList();
        String source = Gold.text(row, "source").equals("federal-register") ? "Federal Register" : "";
        return new Labelled(Gold.text(row, "published"), source, Gold.text(row, "split"), before, text, acts);
    }

    String article() {
        return context + text;
    }
}
