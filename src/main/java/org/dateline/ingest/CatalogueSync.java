package org.dateline.ingest;

import org.dateline.graph.Entities;
import org.dateline.resolution.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the graph's entities in step with the catalogue's files. */
@Component
public class CatalogueSync {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSync.class);

    private final Catalogue catalogue;
    private final Entities entities;

    CatalogueSync(Catalogue catalogue, Entities entities) {
        this.catalogue = catalogue;
        this.entities = entities;
    }

    /** Stores the catalogue unless just this state of it is stored; who comes second, in whichever process, waits for who is at it. */
    public synchronized void store() {
        if (!entities.isStored(catalogue.fingerprint())) {
            entities.whileAlone(this::storeUnlessStored);
        }
    }

    private void storeUnlessStored() {
        String fingerprint = catalogue.fingerprint();
        if (!entities.isStored(fingerprint)) {
            long start = System.nanoTime();
            entities.put(catalogue.entities());
            entities.putStructure(catalogue.structures());
            entities.putTenures(catalogue.tenures());
            entities.putOwnerships(catalogue.ownerships());
            entities.markStored(fingerprint);
            LOG.info(
                    "The catalogue's {} entities are stored ({} s)",
                    catalogue.entities().size(),
                    (System.nanoTime() - start) / 1_000_000_000);
        }
    }
}
