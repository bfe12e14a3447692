package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.ReadText;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the choices that {@code src/training/choices.py} learns from: {@code mvn verify -Dit.test=ReferenceChoices
 * -Dit.arguments=-Dchoices.print=true}. The labelled texts are read by the reader, so that the model is trained on features as they are
 * when it serves. {@code target/references.jsonl} has a line for each labelled reference: its text, its kind, the choices with
 * their features, with "nobody" last, and the indexes of the right ones.
 */
class ReferenceChoices {

    private static final Path CHOICES = Path.of("target", "references.jsonl");

    /** A label: the words, whether they mean somebody, and the places that name them. */
    private record Label(Span span, boolean meaning, List<Span> to) {}

    @Test
    void printsTheChoices() throws IOException {
        Map<String, List<Label>> labels = labels();
        List<String> lines = new ArrayList<>();
        LabelledText.each(text -> {
            List<Label> some = labels.get(text.id());
            if (some != null) {
                text.resolve(new Oracle(text.id(), some, text.read(), lines), ImpliedObjects.LEARNED);
            }
        });
        Files.write(CHOICES, lines);
        assertThat(lines).isNotEmpty();
    }

    /** Answers by the labels and prints what was asked. */
    private static final class Oracle implements References.Judge {

        private final String id;
        private final List<Label> labels;
        private final ReadText read;
        private final List<String> lines;
        private final Map<Span, Set<String>> resolved = new HashMap<>();

        Oracle(String id, List<Label> labels, ReadText read, List<String> lines) {
            this.id = id;
            this.labels = labels;
            this.read = read;
            this.lines = lines;
        }

        @Override
        public double[] weigh(
                Reference reference, List<Occurrence> before, List<String> choices, List<List<String>> features) {
            double[] weighed = new double[features.size()];
            Span span = span(reference.sentence(), reference.from(), reference.to());
            Label label = labels.stream()
                    .filter(l -> l.span().overlaps(span) && l.span().end() == span.end())
                    .findFirst()
                    .orElse(null);
            if (label == null) {
                weighed[choices.size()] = 1;
                return weighed;
            }
            Set<String> meant = label.meaning()
                    ? meant(
                            label,
                            before,
                            read.parses().get(reference.sentence()).segment())
                    : Set.of();
            List<Integer> right = IntStream.range(0, choices.size())
                    .filter(i -> meant.contains(choices.get(i)))
                    .boxed()
                    .toList();
            List<Integer> gold = right.isEmpty() ? List.of(choices.size()) : right;
            gold.forEach(i -> weighed[i] = 1);
            Map<String, Object> line = new TreeMap<>();
            line.put("id", id);
            line.put("kind", reference.kind().name());
            line.put("choices", choices);
            line.put("features", features);
            line.put("right", gold);
            lines.add(JsonMapper.shared().writeValueAsString(line));
            resolved.put(span, meant);
            return weighed;
        }

        private Set<String> meant(Label label, List<Occurrence> before, int segment) {
            Map<Integer, Integer> sentences = new HashMap<>();
            for (int i = 0; i < read.parses().size(); i++) {
                if (read.parses().get(i).segment() == segment) {
                    sentences.put(sentences.size(), i);
                }
            }
            return label.to().stream()
                    .flatMap(to -> {
                        Set<String> named = before.stream()
                                .filter(o -> sentences.containsKey(o.sentence()))
                                .filter(o -> span(sentences.get(o.sentence()), o.from(), o.to())
                                        .overlaps(to))
                                .map(Occurrence::who)
                                .limit(isList(to) ? Long.MAX_VALUE : 1)
                                .collect(Collectors.toSet());
                        return named.isEmpty()
                                ? resolved.entrySet().stream()
                                        .filter(e -> e.getKey().overlaps(to))
                                        .flatMap(e -> e.getValue().stream())
                                : named.stream();
                    })
                    .collect(Collectors.toSet());
        }

        private boolean isList(Span to) {
            return read.parses().stream()
                    .flatMap(p -> p.tokens().stream())
                    .filter(t -> t.span().overlaps(to))
                    .anyMatch(t -> t.is("CC") || t.form().equals(","));
        }

        private Span span(int sentence, int from, int to) {
            var tokens = read.parses().get(sentence).tokens();
            return new Span(
                    tokens.get(from).span().start(), tokens.get(to).span().end());
        }
    }

    private static Map<String, List<Label>> labels() throws IOException {
        Map<String, List<Label>> found = new HashMap<>();
        for (JsonNode row : LabelledText.rows("refer")) {
            List<Span> to = new ArrayList<>();
            row.get("to").forEach(span -> to.add(LabelledText.span(span)));
            String kind = row.get("kind").asString();
            found.computeIfAbsent(row.get("id").asString(), id -> new ArrayList<>())
                    .add(new Label(
                            LabelledText.span(row.get("span")), kind.equals("same") || kind.equals("owner"), to));
        }
        return found;
    }
}
