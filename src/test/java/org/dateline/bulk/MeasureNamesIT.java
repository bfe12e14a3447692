package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;

/** An import that was killed ten times called two measures of 1,553 otherwise than one that was not. */
@IntegrationTest
class MeasureNamesIT extends Importing {

    private static final int MEASURES = 60;

    @Test
    void aMeasureIsCalledAsItsFirstRowInTheFileHasItWhicheverWriterComesFirst() throws Exception {
        List<String> rows = new ArrayList<>();
        for (String imposer : List.of("Congress (Italy)", "Government (Italy)", "Military (Italy)")) {
            for (int i = 0; i < MEASURES; i++) {
                rows.add(imposer + "\tImpose embargo, boycott, or sanctions\tNamed Body " + i + "\t2013-02-01");
            }
        }
        imports.run(BulkImport.Format.ICEWS, Files.write(folder.resolve("rows.tsv"), rows), listener);
        assertThat(database.read(
                        "MATCH (m:Measure) WHERE m.targetText STARTS WITH 'Named Body' RETURN m.imposerText AS imposer",
                        Map.of()))
                .hasSize(MEASURES)
                .allSatisfy(m -> assertThat(m.get("imposer").asString()).isEqualTo("Congress (Italy)"));
    }
}
