package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.IntegrationTest;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;

/** The edition at hand is Community: it refuses these constraints, knows their language and keeps what they require. */
@IntegrationTest
class EnterpriseConstraintsIT {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);
    private static final Pattern REQUIRED = Pattern.compile("FOR \\((\\w):(\\w+)\\) REQUIRE \\1\\.(\\w+) IS NOT NULL$");

    @Autowired
    Driver driver;

    @Autowired
    Database database;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Submissions submissions;

    @Test
    void areForEnterpriseAndAuraOnly() {
        assertThat(EnterpriseConstraints.of("enterprise")).hasSizeGreaterThan(10);
        assertThat(EnterpriseConstraints.of("community")).isEmpty();
        assertThat(EnterpriseConstraints.of("")).isEmpty();
    }

    @Test
    void mayRunAtEachStart() {
        assertThat(EnterpriseConstraints.of("enterprise"))
                .allMatch(statement ->
                        statement.startsWith("CREATE CONSTRAINT ") && statement.contains(" IF NOT EXISTS "))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherEditionUnderstandsEachAndHasNone() {
        EnterpriseConstraints.add(driver);
        assertThat(database.read("SHOW CONSTRAINTS YIELD type WHERE type CONTAINS 'EXISTENCE' RETURN type", Map.of()))
                .isEmpty();
        for (String statement : EnterpriseConstraints.of("enterprise")) {
            assertThatExceptionOfType(Neo4jException.class)
                    .isThrownBy(() -> driver.executableQuery(statement).execute())
                    .as(statement)
                    .withStackTraceContaining("Enterprise");
        }
    }

    @Test
    void whatIsWrittenHasWhatTheyRequire() {
        chronicle.parties("exists:a", "exists:b");
        chronicle.sanction("first report", DAY, "exists:a", "exists:b");
        chronicle.sanction("second report", DAY.plusDays(1), "exists:a", "exists:b");
        submissions.accept(
                new Submission("Nothing happened.", TextFormat.PLAIN, null, null, null, null, null), "exists");
        for (String statement : EnterpriseConstraints.of("enterprise")) {
            Matcher required = REQUIRED.matcher(statement);
            assertThat(required.find()).as(statement).isTrue();
            String query = "MATCH (n:" + required.group(2) + ") RETURN count(n) AS all, count(n." + required.group(3)
                    + ") AS set";
            var row = database.read(query, Map.of()).getFirst();
            assertThat(row.get("set").asLong())
                    .as(statement)
                    .isEqualTo(row.get("all").asLong());
        }
    }
}
