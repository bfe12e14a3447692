package org.dateline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.Measures;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Reads all gold data with the pipeline, prints what came out, and holds every line whose texts are at hand to its floor. */
// A database of its own lets it run beside the others.
@IntegrationTest
@TestPropertySource(properties = "test.database=scorecard")
// No other class uses it, and its plans and entities would fill the heap for the rest of the run.
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
class ScorecardIT {

    private static final Path FOLDER = Path.of("target", "scorecard");

    /** The profile scores all; every other run scores what nobody trained or tuned on. */
    private static final boolean FULL = Boolean.getBoolean("scorecard.full");

    private static final List<String> SPLITS = FULL ? List.of("tune", "final") : List.of("final");

    /** How the names of sets begin whose texts were written for Dateline; every checkout scores them. */
    private static final List<String> WRITTEN = List.of("own table", "headlines", "written", "agency prose", "reports");

    @Autowired
    Subject subject;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Measures measures;

    @Autowired
    EntityFinder finder;

    @Test
    void noLineFallsBelowItsFloor() {
        Card card = card();
        card.write(FOLDER);
        System.out.println(card.table());
        Map<String, Double> floors = Floors.read();
        assertThat(floors.keySet())
                .as("every line has a floor")
                .containsAll(keys(card).stream()
                        .filter(key -> !FULL || !isSampled(key))
                        .toList());
        assertThat(keys(card))
                .containsAll(floors.keySet().stream()
                        .filter(key -> FULL ? !isSampled(key) : !isTuned(key))
                        .toList());
        assertThat(card.lines())
                .filteredOn(
                        line -> isWritten(line) || BorrowedTexts.HERE.missing().isEmpty())
                .as("no line is left out whose texts are at hand")
                .noneMatch(Line::isLeftOut);
        assertThat(card.lines())
                .filteredOn(line -> !line.isLeftOut() && floors.containsKey(line.key()))
                .allSatisfy(line -> assertThat(line.f1())
                        .as(line.key())
                        .isGreaterThanOrEqualTo(Objects.requireNonNull(floors.get(line.key()))));
    }

    private static boolean isWritten(Line line) {
        return WRITTEN.stream().anyMatch(line.data()::startsWith);
    }

    private static boolean isTuned(String key) {
        return key.endsWith("tune") || key.endsWith("development");
    }

    /** Lines that the full run counts over more. */
    private static boolean isSampled(String key) {
        return key.startsWith("segment boundaries");
    }

    private static List<String> keys(Card card) {
        return card.lines().stream().map(Line::key).toList();
    }

    private Card card() {
        PloverScore plover = new PloverScore(subject);
        List<Line> lines = new ArrayList<>(names(subject, catalogue));
        lines.addAll(plover.score());
        lines.addAll(acts(subject));
        lines.addAll(news(subject));
        lines.addAll(segments(subject));
        lines.addAll(new StoryScore(newsroom, FULL ? 1 : 3).score());
        lines.addAll(new IdentityScore(newsroom, measures).score(SPLITS));
        lines.addAll(new MeasureScore(newsroom, measures, finder).score(SPLITS));
        return new Card(lines, plover.confusion(), kappas());
    }

    private static List<Line> names(Subject subject, Catalogue catalogue) {
        EntityScore entities = new EntityScore(subject, catalogue);
        DateScore dates = new DateScore(subject);
        subject.ahead(Stream.concat(
                Meantime.all().stream().map(d -> Paper.of(d.text(), d.published(), "")),
                Re3d.all().stream().map(d -> Paper.of(d.text(), "", ""))));
        List<Line> lines = new ArrayList<>(entities.meantime());
        lines.addAll(entities.re3d());
        lines.addAll(dates.meantime());
        lines.addAll(new TimeExpressionScore(subject).lines());
        return lines;
    }

    /** Sentences of whatever kind that no rule is fitted to. */
    private static final Set<String> UNREAD =
            Set.of("sentences, final", "notices, final", "written news, final", "agency prose, final");

    private static List<Line> acts(Subject subject) {
        List<Line> lines = new ArrayList<>();
        for (String split : SPLITS) {
            ActScore sentences = new ActScore(subject, "sentences, " + split);
            ActScore headlines = new ActScore(subject, "headlines, " + split);
            lines.addAll(sentences.score("acts.jsonl", split));
            lines.addAll(headlines.score("headlines.jsonl", split));
            if (split.equals("tune")) {
                ActScore more = new ActScore(subject, "MEANTIME, " + split);
                more.score("acts-meantime.jsonl", split);
            }
        }
        for (String split : SPLITS) {
            lines.addAll(new ActScore(subject, "notices, " + split).score("acts-notices.jsonl", split));
            lines.addAll(new ActScore(subject, "written news, " + split).score("acts-written.jsonl", split));
            lines.addAll(new ActScore(subject, "agency prose, " + split).score("acts-agency.jsonl", split));
        }
        lines.addAll(Line.together("all sentences, final", lines, UNREAD));
        lines.add(new NegativeScore(subject).score("negatives.jsonl", "negatives"));
        lines.add(new NegativeScore(subject).scoreWritten("negatives.jsonl", "written negatives"));
        if (Gold.has("negatives-ecbplus.jsonl")) {
            lines.add(new NegativeScore(subject).score("negatives-ecbplus.jsonl", "ECB+"));
        }
        return lines;
    }

    /** Short news whose labels name their texts: years and sets that no example of the training is from. */
    private static List<Line> news(Subject subject) {
        List<Line> lines = new ArrayList<>();
        if (FULL) {
            lines.addAll(new NewsScore(subject, "world news, development").score("world-dev"));
            lines.addAll(new NewsScore(subject, "reports, development").score("reports-dev"));
        }
        lines.addAll(new NewsScore(subject, "world news, unread").score("world-test"));
        lines.addAll(new NewsScore(subject, "headlines with text, unread").score("written-test"));
        lines.addAll(new NewsScore(subject, "reports in agency style, unread").score("reports-test"));
        return lines;
    }

    private static List<Line> segments(Subject subject) {
        SegmentScore segments = new SegmentScore(subject);
        int[] sizes = FULL ? new int[] {2, 4, 8} : new int[] {4};
        return List.of(segments.spliced(false, sizes), segments.spliced(true, sizes), segments.whole());
    }

    private static Map<String, Double> kappas() {
        return Map.of(
                "type", Agreement.kappa("acts.jsonl", "acts-second.jsonl", "type"),
                "instrument", Agreement.kappa("acts.jsonl", "acts-second.jsonl", "instrument"),
                "stage", Agreement.kappa("acts.jsonl", "acts-second.jsonl", "stage"));
    }
}
