package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.Service;
import org.dateline.graph.Database;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new database, whose catalogue takes longer to store than an article takes to read. */
class FirstArticleIT {

    private static final String TEXT = "Huawei sued the United States on Monday over a ban on its equipment.";

    @TempDir
    Path data;

    @Test
    void anArticleIsAnsweredForBeforeTheCatalogueIsStoredAndTheCatalogueIsWholeAfterwards() throws Exception {
        try (Service service = Service.onEmpty(data)) {
            CatalogueSync catalogue = service.get(CatalogueSync.class);
            Outcome outcome = service.get(IngestQueue.class)
                    .submit(new Submission(TEXT, TextFormat.PLAIN, null, null, "Ledger", "2019-03-07", null), "first")
                    .get(3, TimeUnit.MINUTES);
            assertThat(outcome.status()).isEqualTo(Outcome.Status.PROCESSED);
            assertThat(catalogue.isStored()).isFalse();
            String between =
                    "MATCH (:Entity {name: 'Huawei'})-[r:ACTS_ON]-(:Entity {id: 'country:US'}) RETURN count(r) AS n";
            assertThat(count(service, between)).isPositive();
            catalogue.store();
            assertThat(count(service, "MATCH (e:Entity) RETURN count(e) AS n"))
                    .isEqualTo(service.get(Catalogue.class).entities().size());
            assertThat(
                            count(
                                    service,
                                    "MATCH (:Entity {name: 'Huawei'})-[:PART_OF]->(:Entity {id: 'country:CN'}) RETURN count(*) AS n"))
                    .isOne();
            assertThat(count(
                            service,
                            "MATCH (:Alias {key: 'huawei'})-[:NAMES]->(:Entity {name: 'Huawei'}) RETURN count(*) AS n"))
                    .isOne();
        }
    }

    private static long count(Service service, String query) {
        return service.get(Database.class)
                .read(query, Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }
}
