package org.dateline.scorecard;

import java.util.List;
import org.dateline.resolution.Resolver.Finding;
import tools.jackson.databind.JsonNode;

/** Sentences of sport, entertainment, trade between firms, opinion: no act of a state stands in them. */
final class NegativeScore {

    private static final String PUBLISHED = "2012-06-01";

    private final Subject subject;

    NegativeScore(Subject subject) {
        this.subject = subject;
    }

    Line score(String file, String data) {
        return score(Gold.lines(file), data);
    }

    /** Those of a set that were written for Dateline. */
    Line scoreWritten(String file, String data) {
        return score(
                Gold.labels(file).stream()
                        .filter(row -> !BorrowedTexts.isReferring(row))
                        .toList(),
                data);
    }

    private Line score(List<JsonNode> rows, String data) {
        Tally tally = new Tally("negative sentences left alone", data);
        subject.ahead(rows.stream().map(r -> Paper.of(Gold.text(r, "text"), PUBLISHED, "")));
        for (JsonNode row : rows) {
            String text = Gold.text(row, "text");
            List<Finding> found = subject.read(text, PUBLISHED, "").resolved().findings();
            tally.answer(
                    found.isEmpty(),
                    found.stream()
                                    .map(f -> f.claim().coding().type() + " "
                                            + f.act().provenance().rule())
                                    .toList() + " in: " + text);
        }
        return tally.line();
    }
}
