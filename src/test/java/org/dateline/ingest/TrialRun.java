package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.ingest.Workbench.Trace;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what is read in reports for somebody who grades it: {@code mvn verify -Dit.test=TrialRun -Dit.arguments=-Dtrial.reports=FILE}. A line
 * of the file is a report with {@code id}, {@code title}, {@code text}, {@code published} and {@code source}. The sheet goes to
 * {@code target/trial/acts.txt}: the sentences of each report, and its acts with parties, days, summary and title.
 */
class TrialRun {

    private static final Path SHEET = Path.of("target", "trial", "acts.txt");

    @Test
    void printsTheActs() throws IOException {
        String reports = System.getProperty("trial.reports");
        assumeTrue(reports != null, "-Dtrial.reports names the file of reports");
        StringBuilder sheet = new StringBuilder();
        try (Workbench bench = new Workbench()) {
            for (String line : Files.readAllLines(Path.of(reports))) {
                JsonNode report = JsonMapper.shared().readTree(line);
                print(report, bench.trace(submission(report)), sheet);
            }
        }
        Files.createDirectories(SHEET.getParent());
        Files.writeString(SHEET, sheet);
        assertThat(SHEET).isNotEmptyFile();
    }

    static Submission submission(JsonNode report) {
        String text =
                report.path("title").asString("") + "\n\n" + report.get("text").asString();
        return new Submission(
                text.strip(),
                TextFormat.PLAIN,
                null,
                null,
                report.path("source").asString("Agency"),
                report.get("published").asString(),
                null);
    }

    private static void print(JsonNode report, Trace trace, StringBuilder sheet) {
        sheet.append("=== %s  published %s%n"
                .formatted(
                        report.path("id").asString(""), report.get("published").asString()));
        for (Parse parse : trace.parses()) {
            sheet.append("  | ").append(parse.sentence().text()).append('\n');
        }
        List<Claim> claims = trace.resolved().claims();
        for (int i = 0; i < claims.size(); i++) {
            print(i + 1, claims.get(i), sheet);
        }
        sheet.append('\n');
    }

    private static void print(int number, Claim claim, StringBuilder sheet) {
        Coding coding = claim.coding();
        Assertion assertion = claim.assertion();
        sheet.append(String.format(
                Locale.ROOT,
                "A%d %s %s %s %s%s%s%s (%.2f)%s%n",
                number,
                coding.type(),
                coding.instrument(),
                coding.direction(),
                coding.stage(),
                assertion.denied() ? " denied" : "",
                assertion.hedged() ? " hedged" : "",
                assertion.conditional() ? " conditional" : "",
                assertion.confidence(),
                assertion.attributedTo() == null ? "" : ", says " + assertion.attributedTo()));
        sheet.append("    ")
                .append(coding.parties().stream().map(TrialRun::told).collect(Collectors.joining("; ")))
                .append('\n');
        sheet.append("    day ")
                .append(coding.date().edtf())
                .append(' ')
                .append(coding.date().basis());
        if (coding.due() != null) {
            sheet.append(", due ").append(coding.due().edtf());
        }
        sheet.append(", goods ").append(coding.goodsList());
        sheet.append(", amount ").append(coding.magnitude()).append('\n');
        sheet.append("    summary: ").append(coding.summary()).append('\n');
        sheet.append("    title: ").append(coding.title()).append('\n');
    }

    private static String told(Party party) {
        return party.role() + ": " + party.text()
                + (party.entity() == null ? "" : " = " + party.entity())
                + (party.principal() == null ? "" : " for " + party.principal())
                + (party.inferred() ? " (inferred)" : "");
    }
}
