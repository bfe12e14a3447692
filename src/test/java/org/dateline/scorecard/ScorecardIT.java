package org.dateline.scorecard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.IntegrationTest;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads all gold data with the pipeline, prints what came out, and holds every line to its floor. */
@IntegrationTest
class ScorecardIT {

    private static final Path FOLDER = Path.of("target", "scorecard");

    @Autowired
    Subject subject;

    @Autowired
    Catalogue catalogue;

    @Test
    void noLineFallsBelowItsFloor() {
        Card card = card(subject, catalogue);
        card.write(FOLDER);
        System.out.println(card.table());
    }

    static Card card(Subject subject, Catalogue catalogue) {
        EntityScore entities = new EntityScore(subject, catalogue);
        DateScore dates = new DateScore(subject);
        PloverScore plover = new PloverScore(subject);
        List<Line> lines = new ArrayList<>();
        lines.addAll(entities.meantime());
        lines.addAll(entities.re3d());
        lines.addAll(dates.meantime());
        lines.add(dates.table());
        lines.addAll(plover.score());
        for (String split : List.of("tune", "final")) {
            lines.addAll(new ActScore(subject, "news, notices: " + split).score("acts.jsonl", split));
            lines.addAll(new ActScore(subject, "headlines: " + split).score("headlines.jsonl", split));
        }
        lines.add(new NegativeScore(subject).score("negatives.jsonl", "news"));
        return new Card(lines, plover.confusion());
    }
}
