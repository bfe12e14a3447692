package org.dateline.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cleaning.Cleaner;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The training labels whose texts were written for Dateline, as examples of acts. */
final class OwnLabels {

    private static final Path LABELS = Path.of("src", "training", "labels");

    /** What joins a headline and its text in a label. In an article they are lines; offsets stay as they are. */
    private static final String TITLE = " // ";

    private static final String LINES = " \n\n ";

    private static final Cleaner CLEANER = new Cleaner();

    private OwnLabels() {}

    /**
     * A labelled act.
     *
     * @param id the id of the label
     * @param text the text, with its headline as a line
     * @param trigger the trigger in the text
     * @param codes its coding
     */
    record Act(String id, String text, Span trigger, String codes) {

        /** Returns the sentences of the text as one story. */
        List<Segment> story() {
            return List.of(new Segment(0, CLEANER.clean(text)));
        }

        /** Returns the example in the sentence that holds its trigger; none if cleaning left that out. */
        Stream<LabelledExample> example() {
            return CLEANER.clean(text).stream()
                    .filter(s -> s.span().contains(trigger))
                    .map(this::in)
                    .limit(1);
        }

        private LabelledExample in(Sentence sentence) {
            int offset = sentence.span().start();
            Span place = new Span(trigger.start() - offset, trigger.end() - offset);
            return new LabelledExample(id, sentence.text().replace('\t', ' '), place, codes);
        }
    }

    /** Returns the acts to train on, in the order of the files. */
    static List<Act> acts() {
        return acts("written");
    }

    /** Returns the acts of a folder of labels. */
    static List<Act> acts(String folder) {
        List<Act> acts = new ArrayList<>();
        try (Stream<Path> files = Files.list(LABELS.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    acts.addAll(acts(JsonMapper.shared().readTree(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return acts;
    }

    private static List<Act> acts(JsonNode label) {
        if (!label.get("set").asString().equals("written")) {
            throw new IllegalStateException(label.get("id") + " is a borrowed text");
        }
        String text = label.get("text").asString().replace(TITLE, LINES);
        List<Act> acts = new ArrayList<>();
        for (JsonNode act : label.get("acts")) {
            // Labels count code points, as Python does.
            Span trigger = new Span(
                    text.offsetByCodePoints(0, act.get("trigger").get(0).asInt()),
                    text.offsetByCodePoints(0, act.get("trigger").get(1).asInt()));
            acts.add(new Act(label.get("id").asString(), text, trigger, codes(act)));
        }
        return acts;
    }

    private static String codes(JsonNode act) {
        StringBuilder codes = new StringBuilder(String.join(
                " / ",
                act.get("type").asString(),
                act.get("instrument").asString(),
                act.get("direction").asString(),
                act.path("stage").isString() ? act.get("stage").asString() : "NONE"));
        for (String flag : List.of("denied", "hedged", "conditional")) {
            if (act.path(flag).asBoolean(false)) {
                codes.append(", ").append(flag);
            }
        }
        return codes.toString();
    }
}
