package org.dateline.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dateline.graph.Entities;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.resolution.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the entities in the graph equal to the catalogue's files. */
@Component
public class CatalogueSync {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSync.class);

    /** Entities per transaction. A stop of the process waits for one transaction. */
    private static final int PART = 1000;

    private final Catalogue catalogue;
    private final Entities entities;
    private final Retries retries;
    private volatile boolean stored;
    private volatile boolean stopping;

    CatalogueSync(Catalogue catalogue, Entities entities, Retries retries) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.retries = retries;
    }

    /**
     * Stores the catalogue unless its current state is stored. If another process is storing it, waits for that
     * process.
     *
     * @throws CancellationException if the process stops meanwhile; the next start begins again
     */
    public synchronized void store() {
        if (!isStored()) {
            entities.whileAlone(this::storeUnlessStored);
            stored = true;
        }
    }

    /** Tells whether the current state of the catalogue is stored. */
    boolean isStored() {
        if (!stored) {
            stored = entities.isStored(catalogue.fingerprint());
        }
        return stored;
    }

    /** Stores the countries first, because almost all queries refer to one. */
    void storeCountries() {
        storeFirst(entity -> entity.kind() == EntityKind.COUNTRY);
    }

    /** Stores some entities ahead of the others, for an article that refers to them. */
    void storeFirst(Collection<String> ids) {
        if (!isStored()) {
            Set<String> wanted = Set.copyOf(ids);
            storeFirst(entity -> wanted.contains(entity.id()));
        }
    }

    private void storeFirst(Predicate<Entity> wanted) {
        entities.put(catalogue.entities().stream().filter(wanted).toList());
    }

    /** Cancels {@link #store} when the process stops. */
    void stop() {
        stopping = true;
    }

    private void storeUnlessStored() {
        String fingerprint = catalogue.fingerprint();
        if (!entities.isStored(fingerprint)) {
            long start = System.nanoTime();
            List<Entity> all = catalogue.entities();
            inParts(all, entities::put);
            inParts(catalogue.structures(), entities::putStructure);
            inParts(catalogue.tenures(), entities::putTenures);
            inParts(catalogue.ownerships(), entities::putOwnerships);
            entities.markStored(fingerprint);
            LOG.info(
                    "The catalogue's {} entities are stored ({} s)",
                    all.size(),
                    (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    /**
     * Stores in several transactions. One may deadlock with the transaction of an article; the one that the database
     * ends is repeated.
     */
    private <T> void inParts(List<T> all, Consumer<List<T>> put) {
        for (int i = 0; i < all.size(); i += PART) {
            if (stopping) {
                throw new CancellationException("The process stops");
            }
            List<T> part = all.subList(i, Math.min(i + PART, all.size()));
            retries.untilDone(() -> put.accept(part));
        }
    }
}
