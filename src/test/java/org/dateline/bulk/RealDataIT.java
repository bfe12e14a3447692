package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.graph.Database;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Imports whole data sets and asks what awk answers on the raw files. {@code DATELINE_DATA} names the folder with
 * {@code icews14} and {@code gdelt}; their terms do not let all of them lie here.
 */
@IntegrationTest
@EnabledIfEnvironmentVariable(named = "DATELINE_DATA", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealDataIT {

    @Autowired
    BulkImport imports;

    @Autowired
    CatalogueSync catalogue;

    @Autowired
    Database database;

    @LocalServerPort
    int port;

    private final Silent listener = new Silent();

    private static Path data(String file) {
        return Path.of(Objects.requireNonNull(System.getenv("DATELINE_DATA"))).resolve(file);
    }

    private int totalCount(String filter) {
        WebTestClient client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port + "/graphql")
                .responseTimeout(java.time.Duration.ofMinutes(1))
                .build();
        return HttpGraphQlTester.create(client)
                .document("{ timeline(filter: " + filter + ") { totalCount } }")
                .execute()
                .path("timeline.totalCount")
                .entity(Integer.class)
                .get();
    }

    @Test
    @Order(1)
    void allOfIcews14IsInTheGraph() {
        catalogue.store();
        long added = 0;
        for (String part : new String[] {"train", "valid", "test"}) {
            Progress end = imports.run(Format.ICEWS, data("icews14/" + part + ".tsv"), listener);
            System.out.printf("%s: %,d rows, %,.0f rows/s%n", part, end.rows(), end.rate());
            added += end.added();
        }
        assertThat(listener.aside).isEmpty();
        // cat *.tsv | sort -u | wc -l
        assertThat(added).isEqualTo(90_730);
        // awk -F'\t' '$1=="Boko Haram"||$3=="Boko Haram"' *.tsv | wc -l
        assertThat(totalCount("{involving: [\"Boko Haram\"]}")).isEqualTo(805);
        // awk -F'\t' '($1=="Hamas"||$3=="Hamas") && $4~/^2014-07/' *.tsv | wc -l
        assertThat(
                        totalCount(
                                "{involving: [\"Hamas\"], includeOrgans: false, window: {from: \"2014-07-01\", to: \"2014-07-31\"}}"))
                .isEqualTo(152);
        // awk -F'\t' '$1=="Boko Haram" && $2 ~ /^(Use (un)?conventional|Abduct|fight with small|Engage in mass
        // k|Conduct suicide|Assassinate|Torture)/'
        assertThat(totalCount("{actors: [\"Boko Haram\"], types: [ASSAULT]}"))
                .isEqualTo(223 + 12 + 101 + 43 + 3 + 3 + 2 + 1);
    }

    @Test
    @Order(2)
    void theGdeltExportIsInTheGraph() {
        catalogue.store();
        Progress end = imports.run(Format.GDELT, data("gdelt/20191024143000.export.CSV"), listener);
        System.out.printf("gdelt: %,d rows, %,.0f rows/s%n", end.rows(), end.rate());
        assertThat(listener.aside).isEmpty();
        assertThat(end.rows()).isEqualTo(2_111);
        long claims = database.read(
                        "MATCH (c:Claim) WHERE c.record STARTS WITH 'gdelt:' RETURN count(c) AS n", Map.of())
                .getFirst()
                .get("n")
                .asLong();
        assertThat(claims).isEqualTo(2_111);
        Progress mentions = imports.run(Format.GDELT, data("gdelt/mentions_sample.csv"), listener);
        // cut -d, -f1 mentions_sample.csv | grep -cFf <(cut -f1 export.CSV): none is of an event of this export.
        assertThat(mentions.added()).isZero();
        assertThat(mentions.setAside()).isEqualTo(1_635);
    }
}
