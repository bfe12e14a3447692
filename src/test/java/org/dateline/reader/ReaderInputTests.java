package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real model does with input and with files that are not as they should be. */
class ReaderInputTests {

    private static Reader reader;

    @BeforeAll
    static void load() {
        reader = Reader.load(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Segment segment(String... texts) {
        int[] at = {0};
        List<Sentence> sentences = Stream.of(texts)
                .map(t -> {
                    Sentence sentence = new Sentence(new Span(at[0], at[0] + t.length()), t, 0, false);
                    at[0] += t.length() + 1;
                    return sentence;
                })
                .toList();
        return new Segment(0, sentences);
    }

    @Test
    void noSentencesGiveNothing() {
        assertThat(reader.read(List.of()).parses()).isEmpty();
        assertThat(reader.read(List.of(segment())).acts()).isEmpty();
    }

    /** Denied acts are shown on request alone, so that a text that tells nothing else may tell one with less evidence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turkey denied that it had agreed to return the S-400.",
                "Greece has not shipped any missiles to Ukraine, its defence ministry said on Tuesday.",
                "Algeria denied having closed its airspace to Moroccan airliners.",
            })
    void aDenialAloneIsAnActThatIsDenied(String text) {
        assertThat(reader.read(List.of(segment(text))).acts()).isNotEmpty().allMatch(ReadAct::denied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "😀 🇺🇸 👨‍👩‍👧‍👦", "漢字かな交じり文", "Привет, мир!", "\u0301\u0301", "0"})
    void textWithoutEnglishWordsIsReadWithoutAFault(String text) {
        ReadText read = reader.read(List.of(segment(text)));
        assertThat(read.parses()).hasSize(1);
        assertThat(read.parses().getFirst().tokens())
                .allSatisfy(t -> assertThat(t.span().end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void aSentenceOfFiveThousandWordsIsCutAndTheCutIsTold() {
        String text =
                "Canada imposed tariffs on steel. " + "word ".repeat(5_000).strip();
        Segment segment = segment(text);
        assertThat(reader.read(List.of(segment)).parses()).hasSize(1);
        assertThat(reader.cuts(List.of(segment))).singleElement().asString().contains("words");
    }

    @Test
    void everySentenceIsReadOnceInItsOrder() {
        String[] texts = IntStream.range(0, 60)
                .mapToObj(i ->
                        "Minister number " + i + " criticised the plan in a long and winding speech to parliament.")
                .toArray(String[]::new);
        ReadText read = reader.read(List.of(segment(texts)));
        assertThat(read.parses()).extracting(p -> p.sentence().text()).containsExactly(texts);
        assertThat(read.parses())
                .allSatisfy(p -> assertThat(p.tokens()).extracting(t -> t.pos()).isNotEmpty());
        assertThat(read.acts()).extracting(a -> a.sentence()).isSorted();
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Reader.load(folder, 1))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining(folder.resolve("manifest.json").toString());
    }

    @Test
    void aCutFileIsToldByItsHash(@TempDir Path folder) throws IOException {
        copy(folder);
        byte[] whole = Files.readAllBytes(folder.resolve("acts.onnx"));
        Files.write(folder.resolve("acts.onnx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Reader.load(folder, 1))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("acts.onnx")
                .hasMessageContaining("cut or of another version");
    }

    @Test
    void aModelOfAnotherFormatIsRefused(@TempDir Path folder) throws IOException {
        copy(folder);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\": 4", "\"format\": 99"));
        assertThatThrownBy(() -> Reader.load(folder, 1))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("format 99");
    }

    @Test
    void aManifestWithAKeyThatThisReleaseDoesNotKnowIsRefused(@TempDir Path folder) throws IOException {
        copy(folder);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"format\": 4", "\"format\": 4, \"lowercase\": 1"));
        assertThatThrownBy(() -> Reader.load(folder, 1))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("lowercase");
    }

    @Test
    void aManifestThatIsNoJsonIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{\"name\": ");
        assertThatThrownBy(() -> Reader.load(folder, 1))
                .isInstanceOf(UnusableModel.class)
                .hasMessageContaining("is not what it should be");
    }

    private static void copy(Path folder) throws IOException {
        for (String name :
                List.of("manifest.json", "sentences.onnx", "acts.onnx", "told.onnx", "vocabulary.txt", "priors.json")) {
            try (InputStream in = Objects.requireNonNull(Reader.class.getResourceAsStream("/reader/" + name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }
}
