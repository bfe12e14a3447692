package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.ingest.CatalogueSync;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/**
 * Parts of real files, notices in the form of the Federal Register's, and what awk, grep and cut answer on them; the command
 * stands beside each number. Whole files are asked in {@link RealDataIT}.
 */
@IntegrationTest
class RawFilesIT {

    @Autowired
    BulkImport imports;

    @Autowired
    CatalogueSync catalogue;

    @Autowired
    HttpGraphQlTester graphQl;

    @TempDir
    Path folder;

    private final Silent listener = new Silent();

    @BeforeEach
    void storeTheCatalogue() {
        catalogue.store();
    }

    private GraphQlTester.Response ask(String query) {
        return graphQl.document("{ " + query + " }").execute();
    }

    private int count(String field, String filter) {
        return ask(field + "(filter: " + filter + ") { totalCount }")
                .path(field + ".totalCount")
                .entity(Integer.class)
                .get();
    }

    @Test
    void gdelt() throws IOException {
        imports.run(Format.GDELT, Fixtures.copy("gdelt.export.CSV", folder), listener);
        // awk -F'\t' '$61 ~ /www.mirror.co.uk/ {print $61}' | sort -u | wc -l
        assertThat(count("articles", "{sources: [\"mirror.co.uk\"]}")).isEqualTo(1);
        // awk -F'\t' '$2 == "20191017" {print $61, substr($27, 1, 2)}' | sort -u | wc -l
        assertThat(count("timeline", "{certainty: DEFINITELY, window: {from: \"2019-10-17\", to: \"2019-10-17\"}}"))
                .isEqualTo(2);
        // awk -F'\t' '$61 ~ /thetab.com/' | wc -l
        ask("articles(filter: {sources: [\"thetab.com\"]}) { edges { node { claims(first: 50) { totalCount } } } }")
                .path("articles.edges[*].node.claims.totalCount")
                .entityList(Integer.class)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(7));
    }

    @Test
    void theFederalRegister() throws IOException {
        imports.run(Format.FEDERAL_REGISTER, Fixtures.copy("raw/policy.jsonl", folder), listener);
        ImportProgress second =
                imports.run(Format.FEDERAL_REGISTER, Fixtures.copy("raw/export_control.jsonl", folder), listener);
        assertThat(listener.aside).isEmpty();
        // sort policy.jsonl export_control.jsonl | uniq -d | wc -l: two of the three
        assertThat(second.added()).isEqualTo(1);
        String register = "sources: [\"Federal Register\"], published: {from: \"2022-08-01\", to: \"2022-08-31\"}";
        // cat policy.jsonl export_control.jsonl | sort -u | wc -l
        assertThat(count("articles", "{" + register + "}")).isEqualTo(11);
        // cat policy.jsonl export_control.jsonl | sort -u | grep -ci 'entity list'
        assertThat(count("articles", "{text: \"\\\"Entity List\\\"\", " + register + "}"))
                .isEqualTo(2);
        // grep -c 'No summary provided' policy.jsonl: two have their title only, and nothing else is in their text.
        assertThat(count("articles", "{text: \"\\\"No summary provided\\\"\", " + register + "}"))
                .isZero();
    }

    @Test
    void theTreasurysList() throws IOException {
        Fixtures.copy("raw/alt.csv", folder);
        imports.run(
                Format.OFAC_SDN,
                Fixtures.copy("raw/sdn.csv", folder),
                ImportOptions.of(LocalDate.of(2021, 7, 1)),
                listener);
        assertThat(listener.aside).isEmpty();
        // grep -c SDNTK sdn.csv
        assertThat(count("timeline", "{actors: [\"org:ofac-us\"], text: \"SDNTK\"}"))
                .isEqualTo(6);
        // grep -h '^7280,' sdn.csv alt.csv | wc -l
        ask("entity(ref: \"ofac:7280\") { names }")
                .path("entity.names")
                .entityList(String.class)
                .satisfies(names -> assertThat(names).hasSize(12));
        // grep '^7219,' sdn.csv
        ask("measures(on: \"2021-07-01\", targets: [\"ofac:7219\"], includeCoded: true)"
                        + " { edges { node { designator stage imposer { id } } } }")
                .path("measures.edges[*].node.designator")
                .entityList(String.class)
                .containsExactly("SDGT");
    }
}
