package org.dateline.api.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.lookup.Articles;
import org.dateline.samples.SampleReading;
import org.dateline.timeline.Coverage;
import org.dateline.timeline.Histograms;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code overview}. */
@Controller
class OverviewController {

    private final Articles articles;
    private final Histograms histograms;
    private final Clock clock;
    private final SampleReading samples;

    OverviewController(Articles articles, Histograms histograms, Clock clock, SampleReading samples) {
        this.articles = articles;
        this.histograms = histograms;
        this.clock = clock;
        this.samples = samples;
    }

    /** The schema's {@code Overview}. */
    record Overview(
            int articleCount,
            int actionCount,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Instant lastRecorded,
            SampleReading.@Nullable State samples) {}

    @QueryMapping
    Overview overview(AsOf known) {
        Coverage coverage = histograms.coverageOfAll(known);
        return new Overview(
                articles.count(known),
                coverage.count(),
                coverage.first(),
                coverage.last(),
                lastRecorded(known.recorded()),
                samples.state().orElse(null));
    }

    /** Returns the instant of the last commit; null if nothing has been written yet. */
    private @Nullable Instant lastRecorded(@Nullable Instant recorded) {
        Instant last = clock.at();
        Instant until = recorded != null && recorded.isBefore(last) ? recorded : last;
        return until.equals(Instant.EPOCH) ? null : until;
    }
}
