package org.dateline.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Texts that others wrote, which lie beside a checkout and never in it; labels refer to them.
 *
 * <p>A reference is an object in the place of a text. Its {@code pieces} are put together in their order. A piece is a part of
 * a field of a document of a file, from {@code start} to {@code end} in code points, or a few signs that stand between two
 * parts. Its {@code sha256} is the begin of the hash of the whole text, so that a changed source is noticed.
 */
final class BorrowedTexts {

    /** Where they lie relative to the project, unless the property {@code borrowed} names another folder. */
    static final BorrowedTexts HERE = new BorrowedTexts(Path.of(System.getProperty("borrowed", "../shared/data")));

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The fields that tell the documents of a file apart; the first that a row has. */
    private static final List<String> NAMES = List.of("doc", "_id", "url");

    /** An XML file is one document without a name, whose text is its tokens. */
    private static final String TOKENS = "token";

    private static final int HASH = 16;

    private final Path folder;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, JsonNode>> documents = new ConcurrentHashMap<>();

    BorrowedTexts(Path folder) {
        this.folder = folder;
    }

    /** A file or folder of texts; none where it does not lie there. */
    Optional<Path> find(String name) {
        Path path = folder.resolve(name);
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        missing.add((Files.exists(folder) ? path : folder).toString());
        return Optional.empty();
    }

    /** What was looked for and does not lie there. */
    List<String> missing() {
        return List.copyOf(new TreeSet<>(missing));
    }

    /** Whether a row or a part of it refers to a text instead of holding it. */
    static boolean isReferring(JsonNode row) {
        return isReference(row) || row.valueStream().anyMatch(BorrowedTexts::isReferring);
    }

    private static boolean isReference(JsonNode node) {
        return node.isObject() && node.has("pieces");
    }

    /**
     * A row with its texts in the place of their references; none where a file does not lie there.
     *
     * @throws IllegalStateException if a file lies there and the text is not as it was when it was labelled
     */
    Optional<JsonNode> fill(JsonNode row) {
        boolean there = files(row).distinct().allMatch(file -> find(file).isPresent());
        return there ? Optional.of(filled(row)) : Optional.empty();
    }

    private static Stream<String> files(JsonNode node) {
        return Stream.concat(
                node.isObject() && node.has("file") ? Stream.of(Gold.text(node, "file")) : Stream.empty(),
                node.valueStream().flatMap(BorrowedTexts::files));
    }

    private JsonNode filled(JsonNode node) {
        if (isReference(node)) {
            return StringNode.valueOf(text(node));
        }
        if (node.isObject()) {
            ObjectNode filled = JSON.createObjectNode();
            node.propertyStream().forEach(p -> filled.set(p.getKey(), filled(p.getValue())));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = JSON.createArrayNode();
            node.valueStream().forEach(n -> filled.add(filled(n)));
            return filled;
        }
        return node;
    }

    private String text(JsonNode reference) {
        String text = reference.get("pieces").valueStream().map(this::piece).collect(Collectors.joining());
        if (!hash(text).equals(Gold.text(reference, "sha256"))) {
            throw new IllegalStateException("Read other words than were labelled: " + reference);
        }
        return text;
    }

    private String piece(JsonNode piece) {
        if (piece.isString()) {
            return piece.asString();
        }
        JsonNode document = documents
                .computeIfAbsent(Gold.text(piece, "file"), this::documents)
                .get(Gold.text(piece, "document"));
        if (document == null) {
            throw new IllegalStateException("Found no such document: " + piece);
        }
        JsonNode field = document.path(Gold.text(piece, "field"));
        String whole = field.isArray()
                ? field.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))
                : field.asString("");
        int start = piece.get("start").asInt();
        int end = piece.get("end").asInt();
        if (end > whole.codePointCount(0, whole.length())) {
            throw new IllegalStateException("Found a shorter text: " + piece);
        }
        return whole.substring(whole.offsetByCodePoints(0, start), whole.offsetByCodePoints(0, end));
    }

    /** Of documents that have the same name, the first counts. */
    private Map<String, JsonNode> documents(String file) {
        Path path = folder.resolve(file);
        if (file.endsWith(".xml")) {
            return Map.of("", JSON.createObjectNode().put(TOKENS, tokens(path)));
        }
        Map<String, JsonNode> byName = new HashMap<>();
        Gold.lines(path).forEach(row -> byName.putIfAbsent(name(row), row));
        return byName;
    }

    private static String name(JsonNode row) {
        return NAMES.stream()
                .map(field -> Gold.text(row, field))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String tokens(Path file) {
        try {
            return Jsoup.parse(Files.readString(file), Parser.xmlParser()).select(TOKENS).stream()
                    .map(Element::text)
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How labels name a text, so that it is noticed when it changes. */
    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
