package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

/**
 * Writes the examples that {@code explain} shows beside acts: {@code mvn -DskipWeb -Dtest=ExamplesRun test}. For another reader than that of the
 * release, add {@code -Dexamples.reader=FOLDER}.
 */
class ExamplesRun {

    /** Frequent codings have hundreds of labels. This many, spread evenly, keep the two files below 4 MB. */
    private static final int OF_EACH_CODING = 20;

    private static final Path RELEASE = Path.of("src", "main", "resources", "reader");

    /** An example with the reader's state at its trigger. */
    private record Seen(LabelledExample example, float[] state) {}

    @Test
    void writesTheExamples() throws IOException {
        Path folder = Optional.ofNullable(System.getProperty("examples.reader"))
                .map(Path::of)
                .orElse(RELEASE);
        List<Seen> seen = new ArrayList<>();
        String name;
        try (Reader reader = Reader.load(folder, 2)) {
            name = reader.name();
            for (List<OwnLabels.Act> text : texts(chosen())) {
                seen.addAll(seen(reader, text));
            }
        }
        write(folder, name, seen);
        assertThat(seen).isNotEmpty();
    }

    /** Returns some acts of each coding, in the order of the labels. */
    private static List<OwnLabels.Act> chosen() {
        List<OwnLabels.Act> all = OwnLabels.acts();
        Map<String, List<Integer>> byCodes = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> all.get(i).codes()));
        return byCodes.values().stream()
                .flatMap(same -> IntStream.range(0, Math.min(OF_EACH_CODING, same.size()))
                        .map(i -> i * same.size() / Math.min(OF_EACH_CODING, same.size()))
                        .mapToObj(same::get))
                .sorted()
                .map(all::get)
                .toList();
    }

    private static List<List<OwnLabels.Act>> texts(List<OwnLabels.Act> acts) {
        return List.copyOf(acts.stream()
                .collect(Collectors.groupingBy(OwnLabels.Act::id, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Returns the acts of a text whose triggers the reader takes for possible acts. */
    private static List<Seen> seen(Reader reader, List<OwnLabels.Act> text) {
        Weighing weighing = reader.weighing(Examples.NONE);
        reader.read(text.getFirst().story(), weighing);
        List<Seen> seen = new ArrayList<>();
        for (OwnLabels.Act act : text) {
            for (Map.Entry<Span, float[]> at : weighing.states().entrySet()) {
                if (at.getKey().start() == act.trigger().start()) {
                    act.example().map(e -> new Seen(e, at.getValue())).forEach(seen::add);
                }
            }
        }
        return seen;
    }

    private static void write(Path folder, String reader, List<Seen> seen) throws IOException {
        Files.writeString(
                folder.resolve(Examples.TABLE),
                reader + "\n"
                        + seen.stream()
                                .map(s -> Examples.line(s.example()) + "\n")
                                .collect(Collectors.joining()));
        float[] mean = new float[seen.getFirst().state().length];
        for (Seen one : seen) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one.state()[i] / seen.size();
            }
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(Examples.VECTORS)))) {
            out.writeInt(mean.length);
            for (float number : mean) {
                out.writeFloat(number);
            }
            for (Seen one : seen) {
                out.write(Examples.vector(one.state(), mean));
            }
        }
    }
}
