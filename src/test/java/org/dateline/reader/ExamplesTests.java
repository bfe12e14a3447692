package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the release fit its labels and its reader. If a test fails after training, run {@link ExamplesRun}. */
class ExamplesTests {

    private static final Path FILES = Path.of("src", "main", "resources", "reader");

    private static final long MOST_BYTES = 4L << 20;

    /** Windows that are read together round a state to slightly different numbers. */
    private static final double SAME = 0.98;

    private final Examples examples = Examples.load(ModelFiles.bundled());

    @Test
    void eachExampleIsALabelOfATextWrittenForDateline() {
        Set<String> ids = examples.all().stream().map(LabelledExample::id).collect(Collectors.toSet());
        Set<LabelledExample> labelled = OwnLabels.acts().stream()
                .filter(act -> ids.contains(act.id()))
                .flatMap(OwnLabels.Act::example)
                .collect(Collectors.toSet());
        assertThat(examples.all()).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
        Set<LabelledExample> unknown = new HashSet<>(examples.all());
        unknown.removeAll(labelled);
        assertThat(unknown).isEmpty();
    }

    @Test
    void theExamplesAreOfTheReaderOfTheReleaseAndSmall() throws IOException {
        assertThat(examples.reader()).isEqualTo(ModelFiles.bundled().manifest().name());
        assertThat(Files.size(FILES.resolve(Examples.TABLE)) + Files.size(FILES.resolve(Examples.VECTORS)))
                .isLessThan(MOST_BYTES);
    }

    @Test
    void anActIsNearestToItsOwnLabel() {
        List<LabelledExample> all = examples.all();
        List<LabelledExample> some = IntStream.range(0, 10)
                .mapToObj(i -> all.get(i * all.size() / 10))
                .toList();
        Set<String> ids = some.stream().map(LabelledExample::id).collect(Collectors.toSet());
        try (Reader reader = Reader.load(1)) {
            List<OwnLabels.Act> acts = OwnLabels.acts().stream()
                    .filter(act -> ids.contains(act.id()))
                    .filter(act -> act.example().anyMatch(some::contains))
                    .toList();
            assertThat(acts).hasSizeGreaterThanOrEqualTo(some.size());
            assertThat(acts).allSatisfy(act -> {
                NearExample nearest = reader.explain(act.story()).triggers().stream()
                        .filter(t -> t.word().start() == act.trigger().start())
                        .map(t -> t.examples().getFirst())
                        .findFirst()
                        .orElseThrow();
                assertThat(act.example()).containsExactly(nearest.example());
                assertThat(nearest.similarity()).isBetween(SAME, 1.001);
            });
        }
    }

    @Test
    void theNearestExamplesAreOfDifferentSentences() {
        try (Reader reader = Reader.load(1)) {
            OwnLabels.Act act = OwnLabels.acts().getFirst();
            assertThat(reader.explain(act.story()).triggers()).isNotEmpty().allSatisfy(trigger -> {
                assertThat(trigger.examples())
                        .hasSize(3)
                        .extracting(near -> near.example().text())
                        .doesNotHaveDuplicates();
                assertThat(trigger.examples())
                        .extracting(NearExample::similarity)
                        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
            });
        }
    }

    @Test
    void aReaderOfAnotherNameHasNoExamples(@TempDir Path folder) throws IOException {
        copy(folder);
        assertThat(Examples.load(ModelFiles.in(folder)).all()).isNotEmpty();
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"name\": \"", "\"name\": \"own-"));
        assertThat(Examples.load(ModelFiles.in(folder)).all()).isEmpty();
    }

    @Test
    void aReaderWithoutExamplesHasNone(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.delete(folder.resolve(Examples.VECTORS));
        Examples none = Examples.load(ModelFiles.in(folder));
        assertThat(none.all()).isEmpty();
        assertThat(none.nearest(new float[384])).isEmpty();
    }

    @Test
    void vectorsOfOtherExamplesAreRefused(@TempDir Path folder) throws IOException {
        copy(folder);
        byte[] vectors = Files.readAllBytes(folder.resolve(Examples.VECTORS));
        Files.write(folder.resolve(Examples.VECTORS), Arrays.copyOf(vectors, vectors.length / 2));
        ModelFiles cut = ModelFiles.in(folder);
        assertThatThrownBy(() -> Examples.load(cut))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("do not fit their vectors");
    }

    private static void copy(Path folder) throws IOException {
        for (String name : List.of("manifest.json", Examples.TABLE, Examples.VECTORS)) {
            Files.copy(FILES.resolve(name), folder.resolve(name));
        }
    }
}
