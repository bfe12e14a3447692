package org.dateline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BorrowedTextsTests {

    private static final Path GOLD = Path.of("src/test/resources/gold");

    /** How rows call sources whose texts are borrowed. */
    private static final Set<String> BORROWED = Set.of(
            "meantime",
            "semeval2015-timeline",
            "wikinews",
            "re3d",
            "us-military-news",
            "federal-register",
            "federalregister");

    @TempDir
    Path folder;

    @BeforeEach
    void lendTwoDocuments() throws IOException {
        Files.writeString(folder.resolve("news.jsonl"), """
                {"doc": "1", "title": "Ships 🚢 turned back", "lines": ["Norway closed its ports .", "Oslo gave no reason ."]}
                {"doc": "1", "title": "A second one of this name"}
                """);
        Files.writeString(
                folder.resolve("talks.xml"),
                "<Document><token t_id='1'>Talks</token><token t_id='2'>ended</token><token t_id='3'>.</token></Document>");
    }

    @Test
    void aTextIsPutTogetherFromItsPieces() {
        JsonNode row = json("""
                {"id": "a", "text": {"pieces": [
                  {"file": "news.jsonl", "document": "1", "field": "title", "start": 8, "end": 19}, " | ",
                  {"file": "news.jsonl", "document": "1", "field": "lines", "start": 0, "end": 47}, "\\n",
                  {"file": "talks.xml", "field": "token", "start": 0, "end": 13}], "sha256": "HASH"}}
                """, "turned back | Norway closed its ports .\nOslo gave no reason .\nTalks ended .");
        assertThat(new BorrowedTexts(folder).fill(row))
                .hasValue(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"id\": \"a\", \"text\": \"turned back | Norway closed its ports .\\nOslo gave no reason .\\nTalks ended .\"}"));
    }

    @Test
    void aReferenceDeepInARowIsFilled() {
        JsonNode row = json("""
                {"articles": [{"text": {"pieces": [
                  {"file": "news.jsonl", "document": "1", "field": "title", "start": 0, "end": 5}], "sha256": "HASH"}}]}
                """, "Ships");
        assertThat(BorrowedTexts.isReferring(row)).isTrue();
        JsonNode filled = new BorrowedTexts(folder).fill(row).orElseThrow();
        assertThat(BorrowedTexts.isReferring(filled)).isFalse();
        assertThat(filled.at("/articles/0/text").asString()).isEqualTo("Ships");
    }

    @Test
    void aFileThatIsNotThereLeavesOutItsRowsAndIsNamed() {
        JsonNode row = json("""
                {"text": {"pieces": [
                  {"file": "press/2011.jsonl", "document": "1", "field": "title", "start": 0, "end": 5}], "sha256": "HASH"}}
                """, "Ships");
        BorrowedTexts texts = new BorrowedTexts(folder);
        assertThat(texts.fill(row)).isEmpty();
        assertThat(texts.missing())
                .containsExactly(folder.resolve("press/2011.jsonl").toString());
    }

    @Test
    void aFolderThatIsNotThereIsNamedAlone() {
        Path nowhere = folder.resolve("nowhere");
        BorrowedTexts texts = new BorrowedTexts(nowhere);
        assertThat(texts.find("news.jsonl")).isEmpty();
        assertThat(texts.find("re3d")).isEmpty();
        assertThat(texts.missing()).containsExactly(nowhere.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Other words than were labelled.
                "{\"file\": \"news.jsonl\", \"document\": \"1\", \"field\": \"title\", \"start\": 1, \"end\": 6}",
                // Fewer.
                "{\"file\": \"news.jsonl\", \"document\": \"1\", \"field\": \"title\", \"start\": 0, \"end\": 500}",
                // A field and a document that are gone.
                "{\"file\": \"news.jsonl\", \"document\": \"1\", \"field\": \"body\", \"start\": 0, \"end\": 5}",
                "{\"file\": \"news.jsonl\", \"document\": \"2\", \"field\": \"title\", \"start\": 0, \"end\": 5}"
            })
    void aChangedSourceIsNoticed(String piece) {
        JsonNode row = json("{\"text\": {\"pieces\": [" + piece + "], \"sha256\": \"HASH\"}}", "Ships");
        assertThatIllegalStateException().isThrownBy(() -> new BorrowedTexts(folder).fill(row));
    }

    static Stream<String> sets() {
        return Gold.files(GOLD, ".jsonl").stream()
                .map(file -> file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyTextThatASetRefersToIsFoundAsItWasLabelled(String set) {
        List<JsonNode> labels = Gold.lines(GOLD.resolve(set));
        List<JsonNode> filled = labels.stream()
                .flatMap(row -> BorrowedTexts.HERE.fill(row).stream())
                .toList();
        assumeTrue(
                filled.size() == labels.size(),
                () -> "the borrowed texts are not there: " + BorrowedTexts.HERE.missing());
        assertThat(filled).noneMatch(BorrowedTexts::isReferring);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void noSetHoldsABorrowedText(String set) {
        assertThat(Gold.lines(GOLD.resolve(set)).stream().flatMap(BorrowedTextsTests::articles))
                .filteredOn(article -> BORROWED.contains(Gold.text(article, "source")))
                .allSatisfy(article -> assertThat(Stream.of("text", "context")
                                .map(article::path)
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString))
                        .as(set + " " + Gold.text(article, "id") + Gold.text(article, "url"))
                        .allMatch(String::isEmpty));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts-written", "acts-agency", "headlines", "times"})
    void aSetWrittenForDatelineRefersToNothing(String set) {
        assertThat(Gold.lines(GOLD.resolve(set + ".jsonl"))).isNotEmpty().noneMatch(BorrowedTexts::isReferring);
    }

    private static Stream<JsonNode> articles(JsonNode row) {
        return row.has("articles") ? row.get("articles").valueStream() : Stream.of(row);
    }

    private static JsonNode json(String row, String text) {
        return JsonMapper.shared().readTree(row.replace("HASH", BorrowedTexts.hash(text)));
    }
}
