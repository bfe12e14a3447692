package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A command that does not know of a service's external database would back up or fill an embedded one that nobody uses. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseElsewhereIT {

    @TempDir
    Path folder;

    @Test
    void commandsOpenNoOtherDatabaseInPlaceOfAnExternalOne() throws IOException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("all.backup");
        Path dump = Files.writeString(folder.resolve("all.dump"), "DZV1 and so on");
        Path rows = Files.createFile(folder.resolve("rows.tsv"));
        String[] backup = {"backup", file.toString(), "--data", data.toString()};
        try (ExternalNeo4j neo4j = ExternalNeo4j.empty()) {
            String address = neo4j.uri().toString();
            String[] settings = Stream.concat(Stream.of(neo4j.settings()), Stream.of("--dateline.meaning=false"))
                    .toArray(String[]::new);
            try (Service service = Service.onEmpty(data, settings)) {
                assertThat(service.port()).isPositive();
                assertRefused(address, (Object[]) backup);
            }
            for (List<String> words : List.of(
                    List.of(backup),
                    List.of("backup", file.toString(), "--physical", "--data", data.toString()),
                    List.of("keys", "list", "--data", data.toString()),
                    List.of("ingest", file.toString(), "--data", data.toString()),
                    List.of("restore", dump.toString(), "--data", data.toString()),
                    List.of("import", "icews", file.toString(), "--data", data.toString()),
                    List.of("import", "icews", rows.toString(), "--offline", "--data", data.toString()))) {
                assertRefused(address, words.toArray());
            }
        }
        assertThat(file).doesNotExist();
        assertThat(data.resolve("neo4j")).doesNotExist();
        try (Service service = Service.on(data, "--spring.neo4j.uri=embedded", "--dateline.meaning=false")) {
            assertThat(service.port()).isPositive();
        }
        assertThat(DatabaseElsewhere.fileIn(data)).doesNotExist();
    }

    private static void assertRefused(String address, Object... words) {
        Typed typed = Typed.run(words);
        assertThat(typed.code()).as(typed.out()).isNotZero();
        assertThat(typed.err()).contains(address, "SPRING_NEO4J_URI");
    }
}
