package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.dateline.IntegrationTest;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportProgressIT {

    private static final int ROWS = 5_000;

    @Autowired
    BulkImport imports;

    @Autowired
    CatalogueSync catalogue;

    private final List<ImportProgress> seen = new ArrayList<>();

    @Test
    void theShareIsOfWhatIsWrittenAndNotOfWhatWasReadAhead() throws Exception {
        catalogue.store();
        imports.run(BulkImport.Format.ICEWS, CodedEvents.file(ROWS, 2009), new ImportListener() {
            @Override
            public void progress(ImportProgress progress) {
                seen.add(progress);
            }

            @Override
            public void setAside(String file, long row, String reason) {}
        });
        assertThat(seen)
                .hasSizeGreaterThan(1)
                .allSatisfy(p -> assertThat(p.share()).isCloseTo((double) p.rows() / ROWS, Offset.offset(0.1)));
        assertThat(seen.getLast().share()).isEqualTo(1);
    }
}
