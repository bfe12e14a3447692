package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.Node;
import org.dateline.api.reference.SchemaText;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What tools of others say of the schema: the compiler and the rules of Relay. */
class SchemaClientsTests {

    @Test
    void relaysCompilerTakesTheSchemaWithTheQueriesOfATimelinePage() throws Exception {
        Files.createDirectories(Node.FOLDER.resolve("relay/__generated__"));
        Files.writeString(Node.FOLDER.resolve("schema.graphql"), SchemaText.sdl());
        assertThat(Node.run("node_modules/relay-compiler/cli.js", "relay.config.json"))
                .contains("Compilation completed");
        assertThat(Node.FOLDER.resolve("relay/__generated__/TimelinePageQuery.graphql.js"))
                .exists();
    }

    @Test
    void relaysRulesHaveNothingToSayOverTheSchema() throws Exception {
        FileSystemUtils.copyRecursively(Path.of("graphql"), Node.FOLDER.resolve("graphql"));
        assertThat(Node.run("node_modules/eslint/bin/eslint.js", "graphql")).isBlank();
    }
}
