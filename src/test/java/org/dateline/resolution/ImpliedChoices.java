package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the choices of implied objects that {@code src/training/choices.py} learns from: {@code mvn verify
 * -Dit.test=ImpliedChoices -Dit.arguments=-Dchoices.print=true}. {@code target/implied_objects.jsonl} has a line for
 * each labelled act whose sentence names no object: its text, its type, the features of each choice, with "nobody" last,
 * and the indexes of the right ones.
 */
class ImpliedChoices {

    private static final Path CHOICES = Path.of("target", "implied_objects.jsonl");

    private static final List<String> OBJECTS = List.of("TARGET", "ADDRESSEE", "BENEFICIARY", "AFFECTED");

    /** A labelled act: its trigger and its objects, wherever the text names them. */
    private record Label(Span trigger, List<Span> objects) {}

    @Test
    void printsTheChoices() throws IOException {
        List<String> lines = new ArrayList<>();
        LabelledText.each(text -> text.resolve(References.LEARNED, new Oracle(text, labels(text.label()), lines)));
        Files.write(CHOICES, lines);
        assertThat(lines).isNotEmpty();
    }

    /** Answers by the labels and prints what was asked. */
    private static final class Oracle implements ImpliedObjects.Judge {

        private final LabelledText text;
        private final List<Label> labels;
        private final List<String> lines;
        private final Set<Span> asked = new HashSet<>();

        Oracle(LabelledText text, List<Label> labels, List<String> lines) {
            this.text = text;
            this.labels = labels;
            this.lines = lines;
        }

        @Override
        public double[] weigh(
                CodedAct act,
                List<String> choices,
                List<List<String>> features,
                Function<Span, Optional<String>> named) {
            Label label = labels.stream()
                    .filter(l -> l.trigger().overlaps(act.trigger()))
                    .findFirst()
                    .orElse(null);
            Set<String> meant = label == null
                    ? Set.of()
                    : label.objects().stream()
                            .map(o -> named.apply(o)
                                    .orElseGet(() -> PartyIdentity.unknown(
                                            o.of(text.article().rawText()))))
                            .collect(Collectors.toSet());
            List<Integer> right = IntStream.range(0, choices.size())
                    .filter(i -> meant.contains(choices.get(i)))
                    .boxed()
                    .toList();
            List<Integer> gold = right.isEmpty() ? List.of(choices.size()) : right;
            // An object that is no choice teaches nothing.
            if (label != null && asked.add(act.trigger()) && meant.isEmpty() == right.isEmpty()) {
                Map<String, Object> line = new TreeMap<>();
                line.put("id", text.id());
                line.put("kind", act.type().name());
                line.put("choices", choices);
                line.put("features", features);
                line.put("right", gold);
                lines.add(JsonMapper.shared().writeValueAsString(line));
            }
            double[] weighed = new double[features.size()];
            gold.forEach(i -> weighed[i] = 1);
            return weighed;
        }
    }

    private static List<Label> labels(JsonNode example) {
        List<Label> found = new ArrayList<>();
        for (JsonNode act : example.get("acts")) {
            List<Span> objects = new ArrayList<>();
            OBJECTS.forEach(role -> act.path(role).forEach(o -> objects.add(LabelledText.span(o))));
            found.add(new Label(LabelledText.span(act.get("trigger")), objects));
        }
        return found;
    }
}
