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

/** Keeps the graph's entities in step with the catalogue's files. */
@Component
public class CatalogueSync {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSync.class);

    /** A stop of the process waits for one such part. */
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
     * Stores the catalogue unless just this state of it is stored; who comes second, in whichever process, waits for who is at it.
     *
     * @throws CancellationException when the process stops meanwhile; the next start begins again
     */
    public synchronized void store() {
        if (!isStored()) {
            entities.whileAlone(this::storeUnlessStored);
            stored = true;
        }
    }

    /** Tells whether just this state of the catalogue is stored. */
    boolean isStored() {
        if (!stored) {
            stored = entities.isStored(catalogue.fingerprint());
        }
        return stored;
    }

    /** Stores countries before the others: hardly a question does without one. */
    void storeCountries() {
        storeFirst(entity -> entity.kind() == EntityKind.COUNTRY);
    }

    /** Stores some entities before the others, for an article that names them while the catalogue is not yet stored. */
    void storeFirst(Collection<String> ids) {
        if (!isStored()) {
            Set<String> wanted = Set.copyOf(ids);
            storeFirst(entity -> wanted.contains(entity.id()));
        }
    }

    private void storeFirst(Predicate<Entity> wanted) {
        entities.put(catalogue.entities().stream().filter(wanted).toList());
    }

    /** Ends what is being stored, for a stop of the process. */
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

    /** A part and an article that is written meanwhile may wait for each other: the database ends one of the two, and it is done again. */
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
