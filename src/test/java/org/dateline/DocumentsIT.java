package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents tell a reader to type works as it stands on the bundled reports, and shows something. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the service of the documents")
class DocumentsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\|.*$", Pattern.MULTILINE);

    /** A field of the schema with its arguments, as a cell of a table has it. */
    private static final Pattern CELL = Pattern.compile("`([a-z]+\\([a-z]+: [^`]*)`");

    /** What a reader replaces: FILE, and what is left out. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("…|(?<![A-Z_\\[\":, ])\\b[A-Z]{3,}\\b(?=[ |\\]\\n]|$)| [A-Z]{3,}\\b");

    /** What could not be read, who may log in, what was corrected and what is watched: nothing of it has happened here. */
    private static final List<String> MAY_BE_EMPTY = List.of(
            "audit",
            "curations",
            "keys",
            "setAside",
            "submissions",
            "changes",
            "watchedSources",
            "watchedSource",
            "topicReceivers");

    /** Other tools, the build itself, and the service with settings. */
    private static final Pattern OTHERS = Pattern.compile(
            "^((mvn|cypher-shell|kubectl|helm)\\b|[A-Z]+_\\w+=|bin/dateline --\\w+\\.).*", Pattern.DOTALL);

    private static final String PORT = "127.0.0.1:8080";

    /** What to select of a field where a cell leaves that to the reader. */
    private static final Map<String, String> SELECTIONS = Map.of(
            "timeline", "{ totalCount }",
            "articles", "{ totalCount }",
            "claims", "{ totalCount }",
            "measures", "{ edges { node { name } } }",
            "changes", "{ edges { node { kind } } }",
            "neighbourhood", "{ entity { name } }");

    /** The bundled reports that the examples ask about, by how their days begin; all four hundred would take minutes. */
    private static final Map<String, String> SAMPLES =
            new TreeMap<>(Map.of("articles", "20", "technology", "20", "tariffs", "2025-03-0", "energy", "2022-03-0"));

    @TempDir
    static Path folder;

    private static Service service;
    private static Http http;

    /** Text of a document, or a command or a query in it, by where it stands. */
    private record Piece(String where, String language, String text) {}

    @BeforeAll
    static void readTheSamples() {
        // As everybody has it who follows the documents, with a token.
        service = Service.on(folder.resolve("data"), "--dateline.meaning=true", "--dateline.security.mode=local");
        http = service.http(read(folder.resolve("data/token")).strip());
        SAMPLES.forEach((file, days) -> {
            Path reports = written(folder.resolve(file + ".jsonl"), reports(file, days));
            assertThat(Typed.run("ingest", reports, "--data", folder.resolve("data"))
                            .out())
                    .contains(" taken in, 0 ");
        });
        // The bundled topics come with the samples.
        http.data("mutation { createTopic(name: \"Tariffs\", filter: {instruments: [TARIFF]}) { id } }");
        String near = "{ search(text: \"a ban on a phone maker\", by: MEANING) { articles { score } } }";
        for (int tries = 0; tries < 600 && isEmpty(http.data(near)); tries++) {
            pause();
        }
    }

    private static List<String> reports(String file, String days) {
        return read(Path.of("src/main/resources/samples", file + ".jsonl"))
                .lines()
                .filter(line ->
                        JSON.readTree(line).path("publishedAt").asString().startsWith(days))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(f -> f.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static List<Piece> pieces(Pattern pattern) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Path file : documents()) {
            String text = Files.readString(file);
            for (MatchResult m : pattern.matcher(text).results().toList()) {
                String where =
                        file + ":" + (text.substring(0, m.start()).lines().count() + 1);
                pieces.add(
                        m.groupCount() == 2
                                ? new Piece(where, m.group(1), m.group(2))
                                : new Piece(where, "", m.group()));
            }
        }
        return pieces;
    }

    /** Nothing, nought, or lists and objects of such; whether something is so is no news. */
    private static boolean isEmpty(JsonNode node) {
        if (node.isContainer()) {
            return node.valueStream().allMatch(DocumentsIT::isEmpty);
        }
        return node.isNull()
                || node.isBoolean()
                || node.isNumber() && node.asDouble() == 0
                || node.isString() && node.asString().isBlank();
    }

    private static void assertShows(String where, JsonNode answer) {
        assertThat(answer.get("errors")).as(where).isNull();
        assertThat(isEmpty(answer.get("data")))
                .as(where + " is empty: " + answer)
                .isFalse();
    }

    @Test
    void everyQueryFindsSomething() throws IOException {
        List<Piece> blocks = pieces(BLOCK);
        int asked = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Piece block = blocks.get(i);
            if (block.language().equals("graphql")) {
                JsonNode answer = http.post(block.text());
                assertShows(block.where(), answer);
                assertLooksAs(next(blocks, i), answer);
                asked++;
            }
        }
        assertThat(asked).isPositive();
    }

    private static Piece next(List<Piece> blocks, int at) {
        return at + 1 < blocks.size() ? blocks.get(at + 1) : blocks.get(at);
    }

    /** An answer has the fields of the JSON that a document shows behind its question; what a document leaves out of the extensions may be there. */
    private static void assertLooksAs(Piece shown, JsonNode answer) {
        if (shown.language().equals("json")) {
            assertThat(fields(answer)).as(shown.where()).containsAll(fields(JSON.readTree(shown.text())));
            assertThat(fields(JSON.readTree(shown.text())))
                    .as(shown.where())
                    .containsAll(fields(answer).stream()
                            .filter(field -> !field.startsWith(".extensions"))
                            .toList());
        }
    }

    /** The paths of all fields, whatever their values. */
    private static Set<String> fields(JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.propertyStream().forEach(property -> {
            fields.add("." + property.getKey());
            fields(property.getValue()).forEach(field -> fields.add("." + property.getKey() + field));
        });
        if (node.isArray()) {
            node.valueStream().forEach(element -> fields.addAll(fields(element)));
        }
        return fields;
    }

    /**
     * The tests that ask the queries and type the commands compare the fields of each answer with those that the JSON
     * behind it shows. JSON that stands behind anything else would be compared with nothing. The README opens with a
     * part of an answer, which ReadmeIT looks for.
     */
    @Test
    void everyAnswerStandsBehindAQuestionThatIsAsked() throws IOException {
        List<Piece> blocks = pieces(BLOCK);
        int answers = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Piece answer = blocks.get(i);
            if (answer.language().equals("json") && !answer.where().startsWith("README.md")) {
                Piece question = blocks.get(i - 1);
                boolean asked = question.language().equals("graphql")
                        || question.language().equals("shell")
                                && isRun(commands(question.text()).getLast());
                assertThat(asked).as(answer.where()).isTrue();
                answers++;
            }
        }
        assertThat(answers).isPositive();
    }

    @Test
    void everyExampleOfTheReferenceFindsSomething() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("graphql/examples"))) {
            for (Path example : examples.sorted().toList()) {
                JsonNode answer = http.post(read(example));
                String name = example.getFileName().toString().replace(".graphql", "");
                assertThat(answer.get("errors")).as(name).isNull();
                if (!MAY_BE_EMPTY.contains(name)) {
                    assertShows(name, answer);
                }
            }
        }
    }

    @Test
    void everyQueryInATableFindsSomethingOrSaysThatItIsEmpty() throws IOException {
        int asked = 0;
        for (Piece row : pieces(ROW)) {
            for (MatchResult cell : CELL.matcher(row.text()).results().toList()) {
                String field = cell.group(1).substring(0, cell.group(1).indexOf('('));
                boolean whole = cell.group(1).endsWith("}");
                if (cell.group(1).contains("…") || !whole && !SELECTIONS.containsKey(field)) {
                    continue;
                }
                String query = "{ " + cell.group(1) + (whole ? "" : " " + SELECTIONS.get(field)) + " }";
                if (!row.text().contains("empty")) {
                    assertShows(row.where(), http.post(query));
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(12);
    }

    @Test
    void everyCommandDoesWhatItShows() throws Exception {
        List<Piece> blocks = pieces(BLOCK);
        int run = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Piece block = blocks.get(i);
            if (block.language().equals("shell")) {
                for (String command : commands(block.text())) {
                    run += run(block.where(), command, next(blocks, i)) ? 1 : 0;
                }
            }
        }
        assertThat(run).isGreaterThan(8);
    }

    /** A quote that goes on in the next line does not end the command, nor does a backslash. */
    private static List<String> commands(String block) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : block.split("\n")) {
            command.append(command.isEmpty() ? "" : "\n").append(line);
            if (command.chars().filter(c -> c == '\'').count() % 2 == 0 && !line.endsWith("\\")) {
                commands.add(command.toString());
                command.setLength(0);
            }
        }
        assertThat(command).isEmpty();
        return commands;
    }

    private static boolean run(String where, String command, Piece next) throws Exception {
        if (!isRun(command)) {
            return false;
        }
        if (command.startsWith("curl ")) {
            fetch(where, command, next);
        } else {
            assertThat(command).as(where).startsWith("bin/dateline ");
            type(where, command, next);
        }
        return true;
    }

    /** Whether a command can be typed as it stands: nothing in it is to be replaced, and it is one of ours. */
    private static boolean isRun(String command) {
        String bare = command.replaceAll("'[^']*'", "").replaceAll("\"[^\"]*\"", "");
        return !OTHERS.matcher(command).matches() && !PLACEHOLDER.matcher(bare).find();
    }

    private static void fetch(String where, String command, Piece next) throws Exception {
        Path files = Files.createTempDirectory(folder, "curl");
        Path data = Files.createSymbolicLink(files.resolve("data"), folder.resolve("data"));
        Process process = new ProcessBuilder(
                        "bash", "-o", "pipefail", "-c", command.replace(PORT, "127.0.0.1:" + service.port()))
                .directory(files.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(where + ": " + out).isZero();
        Files.delete(data);
        String all = out + written(files);
        assertThat(all).as(where).isNotBlank();
        if (next.language().equals("json")) {
            assertLooksAs(next, JSON.readTree(out));
        }
        if (out.startsWith("{\"data\"") || out.startsWith("{\"errors\"")) {
            JsonNode answer = JSON.readTree(out);
            assertShows(where, answer);
            if (next.language().equals("json") && next.text().startsWith("{\"data\"")) {
                assertThat(answer.get("data"))
                        .as(where)
                        .isEqualTo(JSON.readTree(next.text()).get("data"));
            }
        }
    }

    private static Path written(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.map(DocumentsIT::read).reduce("", String::concat);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void type(String where, String command, Piece next) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(
                    word.group(1) != null
                            ? word.group(1)
                            : word.group(2) != null ? word.group(2) : elsewhere(word.group(3)));
        }
        words.removeFirst();
        boolean keepsData = !List.of("explain", "schema").contains(words.getFirst());
        if (keepsData && !words.contains("--data")) {
            words.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        Typed typed = Typed.run(words.toArray());
        // Rows that are set aside are what a document shows of an import.
        assertThat(typed.err()).as(where + ": " + command).doesNotContain("Usage:");
        assertThat(typed.code())
                .as(where + ": " + command + "\n" + typed.out() + typed.err())
                .isIn(0, 1);
        // What is listed may be nothing.
        if (!words.contains("list")) {
            assertThat(typed.out() + typed.err()).as(where + ": " + command).isNotBlank();
        }
        if (next.language().equals("json")) {
            assertLooksAs(next, JSON.readTree(typed.out()));
        }
    }

    /** What a command writes lies in the test's folder; what it reads in the checkout. */
    private static String elsewhere(String word) {
        boolean written = word.matches("[a-z]+\\.[a-z]+|restored|trial|outdir");
        return written ? folder.resolve(word).toString() : word;
    }
}
