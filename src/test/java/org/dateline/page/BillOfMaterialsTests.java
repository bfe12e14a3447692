package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dateline.Dateline;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page is made of stands in the jar beside what the service is made of. */
class BillOfMaterialsTests {

    private static final Path DECLARED = Path.of("src/main/web/package.json");

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BillOfMaterialsTests.class.getResourceAsStream(name), name);
    }

    @Test
    void theLicenceAndTheNoticeGoWhereTheCodeGoes() throws Exception {
        // Beside our own classes: the jars of others have files of these names too, and may come first.
        Path code = Path.of(Dateline.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        for (String file : List.of("LICENSE", "NOTICE")) {
            assertThat(code.resolve("META-INF").resolve(file)).hasSameBinaryContentAs(Path.of(file));
        }
    }

    @Test
    void thePageListsEveryLibraryThatItDeclaresWithVersionAndLicence() throws IOException {
        assumeThat(BillOfMaterialsTests.class.getResource("/static/index.html")).isNotNull();
        TreeSet<String> listed = new TreeSet<>();
        try (InputStream bill = resource("/META-INF/sbom/page.cdx.json")) {
            JsonNode components = JsonMapper.shared().readTree(bill).get("components");
            components.forEach(c -> {
                listed.add(c.get("name").asString() + " " + c.get("version").asString());
                assertThat(c.get("licenses")).as(c.get("name").asString()).isNotEmpty();
            });
        }
        JsonMapper.shared()
                .readTree(Files.readString(DECLARED))
                .get("dependencies")
                .properties()
                .forEach(d -> assertThat(listed)
                        .contains(d.getKey() + " " + d.getValue().asString()));
    }
}
