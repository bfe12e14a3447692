package org.dateline.api.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Claims;
import org.dateline.lookup.Highlights;
import org.dateline.lookup.Search;
import org.dateline.meaning.Near;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the GraphQL representations of search results. */
@Component
class SearchHits {

    /** Passages per result. */
    private static final int PASSAGES = 3;

    private final Views views;
    private final Claims claims;

    SearchHits(Views views, Claims claims) {
        this.views = views;
        this.claims = claims;
    }

    /** The schema's {@code Highlight}. */
    record Highlight(
            String text,
            int start,
            List<Span> spans,
            @Nullable ClaimView claim) {}

    /** The schema's {@code ActionHit}. */
    record ActionHit(PolicyActionView node, double score, List<Highlight> highlights) {}

    /** The schema's {@code ArticleHit}. */
    record ArticleHit(ArticleRecord node, double score, List<Highlight> highlights) {}

    /** Returns acts that contain the words. */
    List<ActionHit> worded(List<Search.Hit<ActionSnapshot>> hits, String words, AsOf known, OptionalInt firstClaims) {
        List<PolicyActionView> shaped =
                views.actions(hits.stream().map(Search.Hit::found).toList(), known, firstClaims);
        return IntStream.range(0, hits.size())
                .mapToObj(i -> new ActionHit(
                        shaped.get(i), hits.get(i).score(), lines(hits.get(i).text(), words)))
                .toList();
    }

    /** Returns articles that contain the words. */
    List<ArticleHit> worded(List<Search.Hit<ArticleRecord>> hits, String words) {
        return hits.stream()
                .map(hit -> new ArticleHit(hit.found(), hit.score(), passages(hit, words)))
                .toList();
    }

    /**
     * Returns highlights in the indexed text of an act. It has one line per quote, name and summary, and a highlight
     * stays within its line.
     */
    private static List<Highlight> lines(String text, String words) {
        return text.lines()
                .flatMap(line -> Highlights.of(line, words, PASSAGES).stream())
                .limit(PASSAGES)
                .map(p -> new Highlight(p.text(), p.start(), p.spans(), null))
                .toList();
    }

    private static List<Highlight> passages(Search.Hit<?> hit, String words) {
        return Highlights.of(hit.text(), words, PASSAGES).stream()
                .map(p -> new Highlight(p.text(), p.start(), p.spans(), null))
                .toList();
    }

    /** Returns acts with the quotes nearest in meaning. */
    List<ActionHit> near(List<Near<ActionSnapshot>> hits, String words, AsOf known, OptionalInt firstClaims) {
        List<PolicyActionView> shaped =
                views.actions(hits.stream().map(Near::found).toList(), known, firstClaims);
        List<String> quoted =
                hits.stream().map(Near::claim).filter(Objects::nonNull).toList();
        Map<String, ClaimView> byId = views.claims(claims.byIds(quoted, known), known).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
        return IntStream.range(0, hits.size())
                .mapToObj(i -> new ActionHit(shaped.get(i), hits.get(i).score(), told(hits.get(i), words, byId)))
                .toList();
    }

    /** Returns articles with the sentences nearest in meaning. */
    static List<ArticleHit> near(List<Near<ArticleRecord>> hits) {
        return hits.stream()
                .map(hit -> new ArticleHit(hit.found(), hit.score(), sentence(hit, Map.of())))
                .toList();
    }

    private static List<Highlight> told(Near<?> hit, String words, Map<String, ClaimView> claims) {
        return hit.claim() == null ? lines(hit.text(), words) : sentence(hit, claims);
    }

    private static List<Highlight> sentence(Near<?> hit, Map<String, ClaimView> claims) {
        ClaimView claim = hit.claim() == null ? null : claims.get(hit.claim());
        return List.of(new Highlight(hit.text(), hit.start(), List.of(), claim));
    }
}
