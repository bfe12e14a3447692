package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CypherQueryTests {

    private static final Path FRAGMENTS = Path.of("cypher", "fragments");
    private static final Path READS = Path.of("cypher", "read");
    private static final Pattern USED = Pattern.compile("\\{\\{(\\w+(?:\\$\\{\\w+})?)");

    private static CypherQuery expand(String text, Map<String, String> slots) {
        return CypherQuery.expand(CypherFile.parse(text), slots);
    }

    @Test
    void aFragmentStandsInALine() {
        assertThat(expand("MATCH (v)\nWHERE {{held link=v}}", Map.of()).body())
                .isEqualTo("MATCH (v)\nWHERE v.recordedFrom <= $recorded AND v.recordedTo > $recorded");
    }

    @Test
    void aFragmentOfSeveralLinesKeepsTheIndentationOfItsPlace() {
        assertThat(expand("CALL () {\n  {{all_live take=count}}\n}", Map.of())
                        .body()
                        .lines())
                .contains("  MATCH (v:ActionVersion)", "  RETURN v", "}");
    }

    @Test
    void aFragmentSeesTheSlotsAroundIt() {
        assertThat(expand("{{all_page key=key}}", Map.of("direction", " DESC")).body())
                .isEqualTo("RETURN v ORDER BY v.key DESC LIMIT $budget");
    }

    @Test
    void theParametersOfTheFragmentsFollowThoseOfTheQuery() {
        CypherQuery query =
                expand("// A.\n// :param a => 1\n// :param recorded => 2  // a note\n$a < {{held link=m}}", Map.of());
        assertThat(query.parameters()).containsExactly(Map.entry("a", "1"), Map.entry("recorded", "2"));
        assertThat(query.script()).startsWith("// A.\n:param a => 1\n:param recorded => 2\n$a < m.recordedFrom");
    }

    @Test
    void aParameterThatTheQueryDoesNotNameIsLeftOut() {
        assertThat(expand("// :param id => 1\nUNWIND $ids AS id\nRETURN id", Map.of())
                        .parameters())
                .isEmpty();
    }

    @Test
    void aSlotWithoutAValueFails() {
        assertThatThrownBy(() -> expand("{{held}}", Map.of())).hasMessageContaining("${link}");
    }

    @Test
    void anUnknownFragmentFails() {
        assertThatThrownBy(() -> expand("{{nowhere}}", Map.of())).hasMessageContaining("fragments/nowhere");
    }

    @Test
    void anUnknownQueryFails() {
        assertThatThrownBy(() -> Cypher.load("read/nowhere")).hasMessageContaining("reads.tsv");
    }

    /** Here a person reads what the database gets. */
    @ParameterizedTest
    @MethodSource("reads")
    void everyReadIsPublishedInFull(String read) throws IOException {
        String script = Cypher.script(read);
        assertThat(script).startsWith("// ").doesNotContain("{{", "${");
        Path folder = Files.createDirectories(Path.of("target", "cypher", "read"));
        Files.writeString(folder.resolve(read + ".cypher"), script);
    }

    private static Set<String> reads() {
        return CypherIndex.READS.names();
    }

    @Test
    void theIndexNamesEveryFile() throws IOException {
        assertThat(CypherIndex.READS.files()).containsExactlyInAnyOrderElementsOf(names(READS));
    }

    @Test
    void everyFragmentIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path folder : List.of(READS, FRAGMENTS)) {
            for (String name : names(folder)) {
                String file = CypherFile.read(folder.getFileName() + "/" + name).body();
                USED.matcher(file).results().forEach(m -> used.add(m.group(1)));
            }
        }
        assertThat(names(FRAGMENTS))
                .allMatch(name -> used.stream().anyMatch(u -> name.matches(u.replaceAll("\\$\\{\\w+}", ".*"))));
    }

    @Test
    void everyFragmentTellsItsPurposeAndHasASample() throws IOException {
        assertThat(names(FRAGMENTS)).allSatisfy(name -> {
            CypherFile file = CypherFile.read("fragments/" + name);
            assertThat(file.purpose()).isNotEmpty();
            assertThat(file.sample()).contains("{{" + name);
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString().replace(".cypher", ""))
                    .sorted()
                    .toList();
        }
    }
}
