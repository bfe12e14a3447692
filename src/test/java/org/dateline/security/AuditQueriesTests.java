package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Entries of the audit are only added: no query of the service could change or delete one. */
class AuditQueriesTests {

    private static final String LABEL = "AuditEntry";

    /** They add entries: the one at an act, the other to a database that is empty before. */
    private static final List<String> ADDING = List.of("write/append_audit.cypher", "write/restore_audit.cypher");

    private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");

    /** What deletes, with the variables that it deletes. */
    private static final Pattern DELETE = Pattern.compile("\\bDELETE\\s+(\\w+(?:\\s*,\\s*\\w+)*)");

    private static final Map<String, String> QUERIES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Path folder = Path.of("cypher");
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".cypher"))
                    .forEach(file -> QUERIES.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            COMMENT.matcher(text(file)).replaceAll("")));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheQueriesMadeForItWriteEntries() {
        List<String> naming = QUERIES.entrySet().stream()
                .filter(query -> query.getValue().contains(LABEL))
                .map(Map.Entry::getKey)
                .filter(name -> !name.startsWith("read/") && !name.startsWith("schema/"))
                .filter(name -> !name.startsWith("migrations/"))
                .toList();
        assertThat(naming).isEqualTo(ADDING);
        assertThat(QUERIES.get(ADDING.getFirst()))
                .contains("CREATE (e:AuditEntry")
                .doesNotContain("MATCH", "MERGE");
        ADDING.forEach(name -> assertThat(QUERIES.get(name)).doesNotContain("DELETE", "REMOVE"));
    }

    @Test
    void readsAndMigrationsOnlyLookAtEntriesOrIndexThem() {
        Pattern writing = Pattern.compile("\\b(SET|DELETE|REMOVE|MERGE|CREATE (?!CONSTRAINT|INDEX))");
        QUERIES.forEach((name, text) -> {
            if (text.contains(LABEL) && !ADDING.contains(name) && !name.startsWith("schema/")) {
                assertThat(text).as(name).doesNotContainPattern(writing);
            }
        });
    }

    /** A query that deletes what has no label would delete entries, too. */
    @Test
    void whateverIsDeletedIsDeletedByAnotherLabelOrIsARelationship() {
        Map<String, String> deleting = QUERIES.entrySet().stream()
                .filter(query -> DELETE.matcher(query.getValue()).find())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(deleting).isNotEmpty();
        deleting.forEach((name, text) -> {
            Matcher delete = DELETE.matcher(text);
            while (delete.find()) {
                for (String variable : delete.group(1).split("\\s*,\\s*")) {
                    assertThat(text)
                            .as(name + " deletes " + variable)
                            .containsPattern("\\(" + variable + ":(?!" + LABEL + ")\\w+|\\[" + variable + "\\b");
                }
            }
        });
    }

    /** Queries are files, except a few of the schema that stand in the code. */
    @Test
    void noQueryInTheCodeNamesEntries() throws IOException {
        Pattern query = Pattern.compile("\\(\\w*:" + LABEL + "\\b|DETACH DELETE (?!l\\b)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> query.matcher(text(file)).find()))
                    .isEmpty();
        }
    }
}
