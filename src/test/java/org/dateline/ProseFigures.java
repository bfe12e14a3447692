package org.dateline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures on the prose of files, one row for each and one for all: {@code java src/test/java/org/dateline/ProseFigures.java [-q] [FILE…]}.
 * Without files, README.md and docs/*.md are counted. With {@code -q}, the sentences are quoted that have one of the counted constructions.
 *
 * @param sentences how many sentences there are
 * @param median the number of words of the middle sentence
 * @param p90 the number of words that nine of ten sentences do not exceed
 * @param semicolons the share of sentences with a semicolon
 * @param riddles the share of sentences with a construction that leaves the subject to the reader
 * @param openers the share of sentences that begin with If, When or To
 */
record ProseFigures(int sentences, int median, int p90, double semicolons, double riddles, double openers) {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|<!--.*?-->");
    private static final Pattern NO_PROSE = Pattern.compile("(?m)^\\s*[|#].*$");

    /** A name of a program is one word, however it is written. */
    private static final Pattern NAME = Pattern.compile("`[^`]*`");

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    /** A description of a schema, or of a field in it. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|(?m)^\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"$");

    private static final Pattern END =
            Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\p{Digit}`\"(\\[])|\\n\\s*(?:[-*]|\\d+\\.)\\s|\\n\\s*\\n");
    private static final Pattern RIDDLE = Pattern.compile(
            "(?i)\\b(what|whom|whatever|whoever|somebody|nobody|someone|everybody|of which)\\b|(?:^|[,;:.] )who\\b");
    private static final Pattern OPENER = Pattern.compile("(If|When|To) .*", Pattern.DOTALL);

    /** Shorter ones are labels. */
    private static final int LEAST_WORDS = 3;

    /** The figures of sentences. */
    static ProseFigures of(List<String> sentences) {
        int[] words = sentences.stream().mapToInt(ProseFigures::words).sorted().toArray();
        return new ProseFigures(
                words.length,
                words.length == 0 ? 0 : words[words.length / 2],
                words.length == 0 ? 0 : words[(int) (words.length * 0.9)],
                share(sentences, s -> s.contains(";")),
                share(sentences, ProseFigures::isRiddle),
                share(sentences, s -> OPENER.matcher(s).matches()));
    }

    private static double share(List<String> sentences, java.util.function.Predicate<String> kind) {
        return sentences.isEmpty() ? 0 : sentences.stream().filter(kind).count() / (double) sentences.size();
    }

    private static boolean isRiddle(String sentence) {
        return RIDDLE.matcher(sentence).find();
    }

    private static int words(String sentence) {
        return sentence.split(" ").length;
    }

    /** The sentences of a text in Markdown, without code, tables and headings. */
    static List<String> ofMarkdown(String text) {
        String prose = NO_PROSE.matcher(CODE.matcher(text).replaceAll("")).replaceAll("");
        return split(LINK.matcher(prose).replaceAll("$1"));
    }

    /** The sentences of the descriptions in a schema. */
    static List<String> ofSchema(String text) {
        return DESCRIPTION
                .matcher(text)
                .results()
                .map(ProseFigures::description)
                .flatMap(description -> split(description).stream())
                .toList();
    }

    private static String description(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static List<String> split(String prose) {
        return END.splitAsStream(NAME.matcher(prose).replaceAll("X"))
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                .filter(sentence -> words(sentence) >= LEAST_WORDS)
                .toList();
    }

    private static List<String> in(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".graphqls") ? ofSchema(text) : ofMarkdown(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %9d %6d %4d %9.0f%% %7.0f%% %10.0f%%",
                name,
                sentences,
                median,
                p90,
                semicolons * 100,
                riddles * 100,
                openers * 100);
    }

    public static void main(String[] arguments) throws IOException {
        List<String> named = Arrays.asList(arguments);
        boolean quoting = named.contains("-q");
        List<Path> files =
                named.stream().filter(name -> !name.equals("-q")).map(Path::of).collect(Collectors.toList());
        if (files.isEmpty()) {
            files.addAll(documents());
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%-28s %9s %6s %4s %10s %8s %11s%n",
                "file", "sentences", "median", "p90", "semicolons", "riddles", "If/When/To");
        for (Path file : files) {
            out.println(of(in(file)).row(file.toString()));
            if (quoting) {
                in(file).stream()
                        .filter(sentence -> isRiddle(sentence) || sentence.contains(";"))
                        .forEach(sentence -> out.println("    " + sentence));
            }
        }
        out.println(
                of(files.stream().flatMap(file -> in(file).stream()).toList()).row("all"));
    }
}
