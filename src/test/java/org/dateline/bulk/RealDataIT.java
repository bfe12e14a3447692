package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
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
class RealDataIT extends Importing {

    @LocalServerPort
    int port;

    private static Path data(String file) {
        return Path.of(Objects.requireNonNull(System.getenv("DATELINE_DATA"))).resolve(file);
    }

    private HttpGraphQlTester client() {
        return HttpGraphQlTester.create(WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port + "/graphql")
                .responseTimeout(java.time.Duration.ofMinutes(1))
                .build());
    }

    private int totalCount(String filter) {
        return client().document("{ timeline(filter: " + filter + ") { totalCount } }")
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
            ImportProgress end = imports.run(Format.ICEWS, data("icews14/" + part + ".tsv"), listener);
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
        ImportProgress end = imports.run(Format.GDELT, data("gdelt/20191024143000.export.CSV"), listener);
        System.out.printf("gdelt: %,d rows, %,.0f rows/s%n", end.rows(), end.rate());
        assertThat(listener.aside).isEmpty();
        assertThat(end.rows()).isEqualTo(2_111);
        long claims = database.read(
                        "MATCH (c:Claim) WHERE c.record STARTS WITH 'gdelt:' RETURN count(c) AS n", Map.of())
                .getFirst()
                .get("n")
                .asLong();
        assertThat(claims).isEqualTo(2_111);
        // awk -F'\t' '$61 ~ /www.elpasotimes.com/ {print $61}' | sort -u | wc -l
        int paper = client().document("{ articles(filter: {sources: [\"elpasotimes.com\"]}) { totalCount } }")
                .execute()
                .path("articles.totalCount")
                .entity(Integer.class)
                .get();
        assertThat(paper).isEqualTo(3);
        // awk -F'\t' '$2 == "20191024" && $27 ~ /^04/ {print $61}' | sort -u | wc -l
        assertThat(totalCount("{types: [CONSULT], window: {from: \"2019-10-24\", to: \"2019-10-24\"}}"))
                .isEqualTo(97);
        // awk -F'\t' '$2 == "20191024" && $27 ~ /^14/ {print $61}' | sort -u | wc -l
        assertThat(totalCount("{types: [PROTEST], window: {from: \"2019-10-24\", to: \"2019-10-24\"}}"))
                .isEqualTo(17);
        ImportProgress mentions = imports.run(Format.GDELT, data("gdelt/mentions_sample.csv"), listener);
        // cut -d, -f1 mentions_sample.csv | grep -cFf <(cut -f1 export.CSV): none is of an event of this export.
        assertThat(mentions.added()).isZero();
        assertThat(mentions.setAside()).isEqualTo(1_635);
    }

    @Test
    @Order(3)
    void theTreasurysListIsInTheGraph() {
        catalogue.store();
        Silent told = new Silent();
        ImportProgress end = imports.run(
                Format.OFAC_SDN, data("ofac-sdn/sdn.csv"), ImportOptions.of(LocalDate.of(2021, 6, 1)), told);
        System.out.printf("ofac-sdn: %,d rows, %,.0f rows/s%n", end.rows(), end.rate());
        // cut -d, -f1 sdn.csv | sort | uniq -d; grep -n '^2677,' sdn.csv
        assertThat(told.aside).containsExactly("9044: the number 2677 stands in row 57 with other content");
        // cut -d, -f1 sdn.csv | sort -u | wc -l
        assertThat(end.added()).isEqualTo(9_043);
        // grep -c IFSR sdn.csv
        assertThat(totalCount("{actors: [\"org:ofac-us\"], text: \"IFSR\", evidence: [RECORD]}"))
                .isEqualTo(925);
        // head -9043 sdn.csv | grep -c SDGT
        assertThat(totalCount("{actors: [\"org:ofac-us\"], text: \"SDGT\", evidence: [RECORD]}"))
                .isEqualTo(1_786);
        // grep '"NATIONAL BANK OF CUBA"\|NATIONAL BANK OF CUBA,' alt.csv, and its number in sdn.csv
        String bank = client().document("{ entity(ref: \"National Bank of Cuba\") { name } }")
                .execute()
                .path("entity.name")
                .entity(String.class)
                .get();
        assertThat(bank).isEqualTo("BANCO NACIONAL DE CUBA");
    }

    @Test
    @Order(4)
    void bothFilesOfTheFederalRegisterAreInTheGraph() {
        catalogue.store();
        Silent told = new Silent();
        ImportProgress all =
                imports.run(Format.FEDERAL_REGISTER, data("federal-register/policy_2020_2023.jsonl"), told);
        System.out.printf("federal-register: %,d notices, %,.1f a second%n", all.rows(), all.rate());
        ImportProgress part =
                imports.run(Format.FEDERAL_REGISTER, data("federal-register/export_control_2020_2023.jsonl"), told);
        assertThat(told.aside).isEmpty();
        // grep -o '"doc": "[^"]*"' policy_2020_2023.jsonl | sort -u | wc -l, and with the other file too
        assertThat(all.added()).isEqualTo(3_852);
        assertThat(part.added()).isZero();
        // grep -c '"date": "2021-03' policy_2020_2023.jsonl
        assertThat(articles("published: {from: \"2021-03-01\", to: \"2021-03-31\"}"))
                .isEqualTo(153);
        // jq -r '.title + " " + .abstract' policy_2020_2023.jsonl | grep -ciw 'entity list'
        assertThat(articles("text: \"\\\"Entity List\\\"\"")).isEqualTo(58);
    }

    private int articles(String filter) {
        return client().document(
                        "{ articles(filter: {sources: [\"Federal Register\"], " + filter + "}) { totalCount } }")
                .execute()
                .path("articles.totalCount")
                .entity(Integer.class)
                .get();
    }
}
