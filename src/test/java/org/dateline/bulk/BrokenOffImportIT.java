package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.IntegrationTest;
import org.dateline.graph.Entities;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BrokenOffImportIT {

    private static final int EVENTS = 4000;

    @Autowired
    BulkImport imports;

    @Autowired
    Entities entities;

    @Autowired
    Catalogue catalogue;

    /** Ends an import while its lanes write. */
    private static final class Breaking implements ImportListener {

        @Override
        public void progress(ImportProgress progress) {
            if (progress.added() > 0) {
                throw new IllegalStateException("broken off");
            }
        }

        @Override
        public void setAside(String file, long row, String reason) {
            throw new AssertionError(reason);
        }
    }

    @Test
    void anImportThatIsBrokenOffLeavesTheDatabaseWholeAndGoesOnWhereItStood() throws IOException {
        entities.put(catalogue.entities());
        Path file = CodedEvents.file(EVENTS, 1995);
        assertThatThrownBy(() -> imports.run(BulkImport.Format.ICEWS, file, new Breaking()))
                .hasMessageContaining("broken off");
        ImportProgress rest = imports.run(BulkImport.Format.ICEWS, file, new Silent());
        assertThat(rest.rows()).isEqualTo(EVENTS);
        assertThat(imports.run(BulkImport.Format.ICEWS, file, new Silent()).added())
                .isZero();
    }
}
