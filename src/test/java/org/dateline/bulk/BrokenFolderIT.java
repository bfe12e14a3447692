package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.dateline.IntegrationTest;
import org.dateline.curation.Curations;
import org.dateline.curation.Signed;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with a folder of CSV is told with file and row, as it is of every other format. */
@IntegrationTest
class BrokenFolderIT extends Importing {

    private static final String COLUMNS =
            "id,article,action,type,earliest,latest,edtf,quote,partyRoles,partyTexts,partyEntities,partyPrincipals,partyInferred\n";

    @Autowired
    CsvImport csv;

    @Autowired
    Clock clock;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Curations curations;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("articles.csv"),
                "id,rawText,source,publishedAt,reportedAt\narticle:broken,x,Script,2018-01-01,2018-01-01T12:00:00Z\n");
    }

    private static String claim(String id, String type, String day, String quote) {
        return String.join(
                ",",
                "claim:broken-" + id,
                "article:broken",
                "action:broken-" + id,
                type,
                day,
                day,
                day,
                quote,
                "ACTOR|ADDRESSEE,a|b,country:FR|country:DE,|,false|false\n");
    }

    private CsvImport.Loaded load(String claims) throws IOException {
        Files.write(folder.resolve("claims.csv"), (COLUMNS + claims).getBytes(StandardCharsets.ISO_8859_1));
        return Objects.requireNonNull(csv.run(folder, listener).get("claims.csv"));
    }

    @Test
    void eachBadRowIsALineAndTheRestIsLoaded() throws IOException {
        String claims = claim("1", "CONSULT", "2017-03-01", "a")
                + claim("2", "CONSULT", "2017-02-30", "b")
                + "claim:broken-3,article:broken,action:broken-3,CONSULT\n"
                + claim("4", "DANCE", "2017-03-01", "d")
                + claim("5", "CONSULT", "2017-03-01", "e");
        CsvImport.Loaded loaded = load(claims);
        assertThat(loaded.rows()).isEqualTo(5);
        assertThat(loaded.setAside()).isEqualTo(3);
        assertThat(listener.aside)
                .containsExactlyInAnyOrder(
                        "3: 2017-02-30 is no day as 2018-11-23",
                        "4: there are neither parties nor a confidence; the row may be cut off",
                        "5: the type DANCE is none of PLOVER");
        assertThat(load(claims).setAside()).as("they are told again").isEqualTo(3);
        assertThat(listener.aside).hasSize(6);
        assertThat(stored()).isEqualTo(2);
    }

    private long stored() {
        return database.read(
                        "UNWIND range(1, 5) AS i MATCH (c:Claim {id: 'claim:broken-' + i}) RETURN count(c) AS n",
                        Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    @Test
    void aTitleThatIsTooLongIsLeftOut() throws IOException {
        String header = COLUMNS.strip() + ",title\n";
        String rows = titled("11", "x".repeat(60)) + titled("12", "x".repeat(61)) + titled("13", "'=" + "x".repeat(59));
        Files.writeString(folder.resolve("claims.csv"), header + rows);
        assertThat(csv.run(folder, listener).get("claims.csv").setAside()).isZero();
        assertThat(database.read(
                        "UNWIND range(11, 13) AS i MATCH (c:Claim {id: 'claim:broken-' + i})-[:SUPPORTS]->(:PolicyAction)-[:HAS_VERSION]->(v)"
                                + " RETURN coalesce(c.title, '') + '|' + coalesce(v.title, '') AS titles ORDER BY i",
                        Map.of()))
                .extracting(row -> row.get("titles").asString())
                .containsExactly(
                        "x".repeat(60) + "|" + "x".repeat(60), "|", "=" + "x".repeat(59) + "|=" + "x".repeat(59));
    }

    private static String titled(String id, String title) {
        return claim(id, "CONSULT", "2017-03-01", "a").strip() + "," + title + "\n";
    }

    @Test
    void anIdWithOtherContentIsToldAndChangesNothing() throws IOException {
        load(claim("6", "CONSULT", "2017-03-01", "a"));
        assertThat(load(claim("6", "AID", "2017-03-01", "a")).setAside()).isEqualTo(1);
        assertThat(load(claim("7", "AID", "2017-03-01", "a") + claim("7", "AID", "2017-03-01", "other"))
                        .setAside())
                .as("in one file too")
                .isEqualTo(1);
        assertThat(listener.aside)
                .containsExactly(
                        "2: the claim claim:broken-6 stands in the graph with other content",
                        "3: the claim claim:broken-7 stands in the graph with other content");
    }

    @Test
    void rowsOfWhatAnalystsHaveWithdrawnAreSetAside() throws IOException {
        String articles = "id,rawText,source,publishedAt,reportedAt\n"
                + "article:broken-old,x,Withdrawn Gazette,2018-01-01,2018-01-01T12:00:00Z\n";
        Files.writeString(folder.resolve("articles.csv"), articles);
        csv.run(folder, listener);
        String withdrawal = curations
                .make(withdrawals.withdraw("source:withdrawn gazette"), new Signed("ann", "invented"))
                .id();
        Files.writeString(
                folder.resolve("articles.csv"),
                articles + "article:broken-new,y,Withdrawn Gazette,2018-01-02,2018-01-02T12:00:00Z\n");
        String claims = claim("21", "CONSULT", "2017-03-01", "a").replace("article:broken", "article:broken-old")
                + claim("22", "CONSULT", "2017-03-02", "b").replace("article:broken", "article:broken-new");
        assertThat(load(claims).setAside()).isEqualTo(2);
        assertThat(listener.aside)
                .containsExactlyInAnyOrder(
                        "3: its source \"Withdrawn Gazette\" is withdrawn (invented); undo " + withdrawal
                                + " and hand it in again to take it in",
                        "2: the article article:broken-old is withdrawn (invented); undo " + withdrawal
                                + " and hand it in again to take it in",
                        "3: there is no article article:broken-new");
        assertThat(database.read(
                        "UNWIND [21, 22] AS i MATCH (c:Claim {id: 'claim:broken-' + i}) RETURN c.id AS id", Map.of()))
                .isEmpty();
    }

    @Test
    void aLineInAnotherEncodingIsTold() throws IOException {
        assertThat(load(claim("8", "CONSULT", "2017-03-01", "a") + claim("9", "CONSULT", "2017-03-01", "Comisi\u00f3n"))
                        .setAside())
                .isEqualTo(1);
        assertThat(listener.aside).singleElement().asString().startsWith("3: the encoding is not UTF-8");
    }

    @Test
    void whatIsNoZipAndAQuoteThatNeverEndsAreNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("a.zip"), "no zip");
        assertThatThrownBy(() -> csv.run(text, listener))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("a.zip: cannot be read: it is no folder and no whole zip");
        assertThatThrownBy(() -> load(claim("10", "CONSULT", "2017-03-01", "\"a")))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("cannot be loaded");
        assertThat(clock.look().importing()).as("streams wait for nothing").isNull();
    }
}
