package org.dateline.bulk;

import java.nio.file.Path;
import org.dateline.graph.Database;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of imports share: the importer, a database that holds the catalogue, a folder for files, and who listens. */
abstract class Importing {

    @Autowired
    BulkImport imports;

    @Autowired
    CatalogueSync catalogue;

    @Autowired
    Database database;

    @TempDir
    Path folder;

    final Silent listener = new Silent();

    @BeforeEach
    void storeTheCatalogue() {
        catalogue.store();
    }
}
