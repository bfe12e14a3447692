package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokenizer gives what the training script's gives, id for id and offset for offset. */
class WordPieceTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FIXTURES = Path.of("src/test/resources/reader");
    private static final Path NEWS = Path.of("../shared/data/news/current-events.jsonl");

    private final WordPiece wordPiece = new WordPiece(ModelFiles.bundled().vocabulary());

    /** As {@code fixtures.py} writes it, without blanks. */
    private record Encoded(List<Integer> ids, List<Integer> shapes, List<List<Integer>> offsets) {

        String json() {
            return JSON.writeValueAsString(List.of(ids, shapes, offsets));
        }
    }

    private Encoded encode(String text) {
        Encoded encoded = new Encoded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Span word : WordPiece.words(text)) {
            int[] pieces = wordPiece.pieces(word.of(text));
            for (int i = 0; i < pieces.length; i++) {
                encoded.ids().add(pieces[i]);
                encoded.shapes().add(WordPiece.shape(word.of(text)));
                encoded.offsets().add(i == 0 ? List.of(word.start(), word.end()) : List.of(0, 0));
            }
        }
        return encoded;
    }

    @Test
    void hostileTextsGetTheSameTokens() throws IOException {
        try (Stream<String> lines = Files.lines(FIXTURES.resolve("hostile.jsonl"))) {
            lines.forEach(line -> {
                JsonNode row = JSON.readTree(line);
                String expected =
                        JSON.writeValueAsString(List.of(row.get("ids"), row.get("shapes"), row.get("offsets")));
                assertThat(encode(row.get("text").asString()).json())
                        .as(row.get("text").asString())
                        .isEqualTo(expected);
            });
        }
    }

    @Test
    void tenThousandNewsItemsGetTheSameTokens() throws Exception {
        assumeTrue(Files.exists(NEWS), "the borrowed texts are not beside this checkout: " + NEWS);
        List<String> hashes = Files.readAllLines(FIXTURES.resolve("tokens.tsv"));
        try (Stream<String> lines = Files.lines(NEWS)) {
            List<String> texts = lines.limit(hashes.size())
                    .map(l -> JSON.readTree(l).get("text").asString())
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(hash(encode(texts.get(i)).json())).as(texts.get(i)).isEqualTo(hashes.get(i));
            }
        }
    }

    private static String hash(String json) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, 8);
    }
}
