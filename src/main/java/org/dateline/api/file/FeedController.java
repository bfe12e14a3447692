package org.dateline.api.file;

import com.rometools.rome.io.FeedException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.Filters;
import org.dateline.api.filter.Selections;
import org.dateline.api.relay.Cursor;
import org.dateline.api.schema.Scalars;
import org.dateline.changes.ActionArchive;
import org.dateline.changes.ActionArchive.Stretch;
import org.dateline.changes.ActionStream;
import org.dateline.changes.Changes;
import org.dateline.changes.RecentActs;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.lookup.AmbiguousReference;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Serves the changes of a timeline as an Atom feed, newest first. The first document ends in a link to the archive
 * before it (RFC 5005), so that a reader which was away finds every change. Takes the parameters of {@code /export}, and
 * {@code after} for the changes since an instant.
 */
@RestController
class FeedController {

    /**
     * Least number of entries in the first document, as many as feed readers show at once. More changes make it longer.
     */
    private static final int ENTRIES = 50;

    /** The name of the list of changes in the places of archives. */
    private static final String LIST = "feed";

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final RecentActs recent;
    private final ActionStream stream;
    private final ActionArchive archive;
    private final Filters filters;
    private final FeedTitle title;
    private final Views views;
    private final Articles articles;

    FeedController(
            RecentActs recent,
            ActionStream stream,
            ActionArchive archive,
            Filters filters,
            FeedTitle title,
            Views views,
            Articles articles) {
        this.recent = recent;
        this.stream = stream;
        this.archive = archive;
        this.filters = filters;
        this.title = title;
        this.views = views;
        this.articles = articles;
    }

    @GetMapping(value = "/timeline.atom", produces = "application/atom+xml;charset=UTF-8")
    @Nullable
    ResponseEntity<String> feed(
            @RequestParam MultiValueMap<String, String> parameters, ServletWebRequest web, HttpServletResponse response)
            throws FeedException {
        MultiValueMap<String, String> selected = new LinkedMultiValueMap<>(parameters);
        String before = first(selected.remove(BEFORE));
        String after = first(selected.remove(AFTER));
        if (selected.containsKey("reported") || selected.containsKey("recorded")) {
            throw new BadRequest("A feed is of what is known now; /export takes reported and recorded.");
        }
        TimelineFilter filter = filters.of(Selections.input(selected), AsOf.NOW);
        Changes.Place end = stream.end();
        Stretch stretch = archive.before(filter, place(before, end), since(after));
        List<ActionSnapshot> acts = before == null && after == null ? filled(filter, stretch.acts()) : stretch.acts();
        FeedPage page = page(title.of(selected), acts, stretch, before != null);
        String document = AtomFeed.of(page);
        // To ask for changes alone makes sense only if the answer is kept.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (before == null) {
            response.setHeader("Dateline-Recorded", Micros.toInstant(end.at()).toString());
        }
        return web.checkNotModified(tag(document)) ? null : ResponseEntity.ok(document);
    }

    private static @Nullable String first(@Nullable List<String> values) {
        return values == null ? null : values.getFirst();
    }

    private static Changes.Place place(@Nullable String before, Changes.Place end) {
        Cursor.Moment moment = Cursor.decodeMoment(LIST, AsOf.NOW, before);
        return moment == null || moment.at() > end.at() ? end : new Changes.Place(moment.at(), moment.id());
    }

    private static Instant since(@Nullable String after) {
        try {
            return after == null ? Instant.EPOCH : Scalars.instant(after);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRequest(AFTER + ": \"" + after
                    + "\" is no instant such as 2018-11-23T14:05:00Z and no day such as 2018-11-23.");
        }
    }

    /**
     * Adds the acts that were recorded last, so that a feed with few changes since the last archive is not empty. An
     * act of both has the state that was read later.
     */
    private List<ActionSnapshot> filled(TimelineFilter filter, List<ActionSnapshot> changed) {
        Map<String, ActionSnapshot> acts = new LinkedHashMap<>();
        changed.forEach(act -> acts.put(act.id(), act));
        recent.of(filter, ENTRIES).forEach(act -> acts.put(act.id(), act));
        return acts.values().stream().sorted(RecentActs.NEWEST_FIRST).toList();
    }

    private FeedPage page(String name, List<ActionSnapshot> acts, Stretch stretch, boolean archived) {
        List<PolicyActionView> shaped = views.actions(acts, AsOf.NOW, OptionalInt.of(1));
        Changes.Place earlier = stretch.earlier();
        String next = earlier == null ? null : Cursor.encode(LIST, AsOf.NOW, earlier.at(), earlier.subject());
        return new FeedPage(name, shaped, sources(shaped), stretch.ceased(), next, archived);
    }

    private Map<String, ArticleRecord> sources(List<PolicyActionView> acts) {
        List<String> ids = acts.stream()
                .flatMap(act -> AtomFeed.first(act).stream())
                .map(claim -> claim.source().articleId())
                .distinct()
                .toList();
        return articles.byIds(ids).stream().collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
    }

    /** Returns a weak tag, since the server does not compress a document with a strong one. */
    private static String tag(String document) {
        return "W/\"" + DigestUtils.md5DigestAsHex(document.getBytes(StandardCharsets.UTF_8)) + "\"";
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
