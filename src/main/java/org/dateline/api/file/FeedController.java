package org.dateline.api.file;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.filter.Selections;
import org.dateline.catalog.AmbiguousReference;
import org.dateline.catalog.ArticleRecord;
import org.dateline.catalog.Articles;
import org.dateline.changes.RecentActs;
import org.dateline.graph.AsOf;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the latest changes of a timeline as an Atom feed, newest first. Takes the parameters of {@code /export}. */
@RestController
class FeedController {

    /** Entries per feed, as many as feed readers show at once. */
    private static final int ENTRIES = 50;

    private final RecentActs recent;
    private final Filters filters;
    private final Views views;
    private final Articles articles;

    FeedController(RecentActs recent, Filters filters, Views views, Articles articles) {
        this.recent = recent;
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
        List<PolicyActionView> acts =
                views.actions(recent.of(filters.of(filter, AsOf.NOW), ENTRIES), AsOf.NOW, OptionalInt.of(1));
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
