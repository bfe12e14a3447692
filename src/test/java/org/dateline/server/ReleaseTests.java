package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.neo4j.kernel.internal.Version;

/** The three ways to a database run one release. */
class ReleaseTests {

    private static final String IMAGE = "neo4j:" + Version.getNeo4jVersion() + "-community";

    @Test
    void theContainerOfTheTestsIsTheEmbeddedRelease() {
        assertThat(DatabaseForTests.IMAGE.asCanonicalNameString()).isEqualTo(IMAGE);
    }

    @Test
    void composeRunsTheEmbeddedRelease() throws IOException {
        assertThat(Files.readString(Path.of("docker-compose.yml")))
                .contains("image: ${DATELINE_NEO4J_IMAGE:-" + IMAGE + "}\n");
    }
}
