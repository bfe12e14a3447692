package org.dateline.api;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.catalog.AmbiguousReference;
import org.dateline.catalog.ArticleRecord;
import org.dateline.catalog.Articles;
import org.dateline.graph.AsOf;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A timeline as an Atom feed for readers of feeds; the parameters are those of {@code /export}. */
@RestController
class FeedController {

    /** What readers of feeds show at once. */
    private static final int ENTRIES = 50;

    private final Timelines timelines;
    private final Filters filters;
    private final Views views;
    private final Articles articles;

    FeedController(Timelines timelines, Filters filters, Views views, Articles articles) {
        this.timelines = timelines;
        this.filters = filters;
        this.views = views;
        this.articles = articles;
    }

    @GetMapping(value = "/timeline.atom", produces = "application/atom+xml;charset=UTF-8")
    String feed(@RequestParam MultiValueMap<String, String> parameters) throws FeedException {
        FilterInput filter = Selections.input(parameters);
        if (parameters.containsKey("reported") || parameters.containsKey("recorded")) {
            throw new BadRequest("A feed is of what is known now; /export takes reported and recorded.");
        }
        List<PolicyActionView> acts = views.actions(
                timelines
                        .page(filters.of(filter, AsOf.NOW), TimelineOrder.NEWEST_FIRST, Slice.first(ENTRIES), AsOf.NOW)
                        .actions(),
                AsOf.NOW,
                OptionalInt.of(1));
        String title = title(parameters.get("involving"), parameters.get("actors"), parameters.get("targets"));
        return new SyndFeedOutput().outputString(AtomFeed.of(title, acts, sources(acts)));
    }

    private Map<String, ArticleRecord> sources(List<PolicyActionView> acts) {
        List<String> ids = acts.stream()
                .flatMap(act -> AtomFeed.first(act).stream())
                .map(claim -> claim.source().articleId())
                .distinct()
                .toList();
        return articles.byIds(ids).stream().collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
    }

    @SafeVarargs
    private static String title(@Nullable List<String>... parties) {
        String names = Stream.of(parties)
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "Timeline" : "Timeline: " + names;
    }

    @ExceptionHandler({
        BadRequest.class,
        NotFound.class,
        AmbiguousReference.class,
        TooManyAlternatives.class,
        TooManyMatches.class
    })
    ResponseEntity<String> refuse(RuntimeException e) {
        return ExportController.refuse(e);
    }
}
