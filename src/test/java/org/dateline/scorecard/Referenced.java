package org.dateline.scorecard;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item whose labels lie in {@code src/training/labels} and name its text by address and hash, or hold it where it was written for Dateline.
 *
 * @param id the id of the item
 * @param published the day of its article
 * @param text the text; a headline is parted from what follows it by {@value #TITLE}
 * @param acts its acts
 */
record Referenced(String id, String published, String text, List<Act> acts) {

    private static final String TITLE = " // ";
    private static final Path LABELS = Path.of("src/training/labels");
    private static final String NEWS = "news/current-events.jsonl";

    /**
     * An act as labelled.
     *
     * @param trigger the place of its word
     * @param row its coding
     * @param parties its parties by the name of their role
     */
    record Act(Span trigger, JsonNode row, Map<String, List<Party>> parties) {

        String text(String field) {
            return Gold.text(row, field);
        }
    }

    /**
     * A party as labelled.
     *
     * @param words its words
     * @param country the country that it belongs to; null for none
     */
    record Party(String words, @Nullable String country) {}

    /** The items of a folder of labels; those whose text is not at hand are left out. */
    static List<Referenced> all(String folder) {
        List<JsonNode> rows = Gold.files(LABELS.resolve(folder), ".jsonl").stream()
                .flatMap(f -> Gold.lines(f).stream())
                .toList();
        boolean borrowed = rows.stream().anyMatch(r -> !r.has("text"));
        Map<String, String> texts = borrowed ? news() : Map.of();
        return rows.stream().flatMap(row -> item(row, texts)).toList();
    }

    private static Stream<Referenced> item(JsonNode row, Map<String, String> texts) {
        String text = row.has("text") ? Gold.text(row, "text") : texts.get(Gold.text(row, "url"));
        if (text == null || row.has("sha256") && !BorrowedTexts.hash(text).equals(Gold.text(row, "sha256"))) {
            return Stream.empty();
        }
        List<Act> acts = row.get("acts").valueStream().map(a -> act(a, text)).toList();
        return Stream.of(new Referenced(Gold.text(row, "id"), Gold.text(row, "published"), text, acts));
    }

    private static Act act(JsonNode row, String text) {
        Map<String, List<Party>> parties = new HashMap<>();
        for (String role : List.of("ACTOR", "ADDRESSEE", "TARGET", "BENEFICIARY", "AFFECTED")) {
            JsonNode spans = row.get(role);
            parties.put(
                    role,
                    spans == null
                            ? List.of()
                            : spans.valueStream().map(s -> party(s, text)).toList());
        }
        return new Act(
                new Span(
                        row.get("trigger").get(0).asInt(),
                        row.get("trigger").get(1).asInt()),
                row,
                parties);
    }

    private static Party party(JsonNode span, String text) {
        return new Party(
                codePoints(text, span.get(0).asInt(), span.get(1).asInt()),
                span.size() > 2 ? span.get(2).asString() : null);
    }

    /** Labels count code points, as Python does. */
    private static String codePoints(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    /** The text as an article: the headline on a line of its own. */
    String article() {
        return text.replaceFirst(TITLE, "\n\n");
    }

    /** Where a place of the text stands in the article. */
    Span inArticle(Span place) {
        int start = text.offsetByCodePoints(0, place.start());
        int end = text.offsetByCodePoints(0, place.end());
        int title = text.indexOf(TITLE);
        int shorter = title >= 0 && start > title ? TITLE.length() - 2 : 0;
        return new Span(start - shorter, end - shorter);
    }

    private static Map<String, String> news() {
        Map<String, String> texts = new HashMap<>();
        BorrowedTexts.HERE
                .find(NEWS)
                .ifPresent(file ->
                        Gold.lines(file).forEach(row -> texts.put(Gold.text(row, "url"), Gold.text(row, "text"))));
        return texts;
    }
}
