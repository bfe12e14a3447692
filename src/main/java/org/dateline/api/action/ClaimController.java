package org.dateline.api.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.graph.Place;
import org.dateline.lookup.Actions;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.lookup.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the claims of acts and articles, and the act and article of a claim. */
@Controller
class ClaimController {

    private static final String LIST = "claims";

    private final Claims claims;
    private final Actions actions;
    private final Articles articles;
    private final Views views;

    ClaimController(Claims claims, Actions actions, Articles articles, Views views) {
        this.claims = claims;
        this.actions = actions;
        this.articles = articles;
        this.views = views;
    }

    @SchemaMapping(typeName = "PolicyAction", field = "claims")
    Connection<ClaimView> ofAction(
            PolicyActionView action, @Argument int first, @Argument @Nullable String after, AsOf known) {
        int size = Paging.size("first", first);
        String place = place(after, known);
        List<ClaimView> fetched = action.firstClaims();
        List<ClaimView> found = fetched != null && place == null
                ? fetched
                : views.claims(
                        claims.ofActions(List.of(action.id()), size + 1, place, known)
                                .getOrDefault(action.id(), List.of()),
                        known);
        return Connection.firstOf(
                found, size, ClaimController::byReport, after, () -> claims.count(action.id(), known));
    }

    @SchemaMapping(typeName = "Article", field = "claims")
    Connection<ClaimView> ofArticle(
            ArticleRecord article, @Argument int first, @Argument @Nullable String after, AsOf known) {
        int size = Paging.size("first", first);
        List<ClaimView> found =
                views.claims(claims.ofArticle(article.id(), size + 1, place(after, known), known), known);
        return Connection.firstOf(
                found, size, ClaimController::byOffset, after, () -> claims.count(article.id(), known));
    }

    private static String byReport(ClaimView claim) {
        return Cursor.encode(LIST, claim.known(), Place.inAction(Micros.of(claim.reportedAt()), claim.id()));
    }

    private static String byOffset(ClaimView claim) {
        return Cursor.encode(LIST, claim.known(), Place.inArticle(claim.source().claim()));
    }

    private static @Nullable String place(@Nullable String after, AsOf known) {
        List<String> parts = Cursor.decode(LIST, known, 2, after);
        return parts == null ? null : parts.getFirst() + " " + parts.getLast();
    }

    @BatchMapping(typeName = "Claim")
    Map<ClaimView, PolicyActionView> action(List<ClaimView> batch) {
        Map<ClaimView, PolicyActionView> result = new HashMap<>();
        batch.stream()
                .collect(Collectors.groupingBy(ClaimView::known))
                .forEach((known, claims) -> result.putAll(actions(claims, known)));
        return result;
    }

    private Map<ClaimView, PolicyActionView> actions(List<ClaimView> batch, AsOf known) {
        Collection<String> wanted = ids(batch, c -> c.source().actionId());
        Map<String, PolicyActionView> byId = byId(actions.byIds(wanted, known), known);
        // An act whose only claim was taken back has ended. Its claim shows the last version.
        List<String> closed =
                wanted.stream().filter(id -> !byId.containsKey(id)).toList();
        if (!closed.isEmpty()) {
            byId.putAll(byId(actions.lastByIds(closed, known), known));
        }
        Map<ClaimView, PolicyActionView> result = new HashMap<>();
        batch.forEach(c -> result.put(c, byId.get(c.source().actionId())));
        return result;
    }

    private Map<String, PolicyActionView> byId(List<ActionSnapshot> found, AsOf known) {
        Map<String, PolicyActionView> byId = new HashMap<>();
        views.actions(found, known).forEach(action -> byId.put(action.id(), action));
        return byId;
    }

    @BatchMapping(typeName = "Claim")
    Map<ClaimView, ArticleRecord> article(List<ClaimView> batch) {
        Map<String, ArticleRecord> byId = articles
                .byIds(ids(batch, c -> c.source().articleId()))
                .stream()
                .collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
        Map<ClaimView, ArticleRecord> result = new HashMap<>();
        batch.forEach(c -> result.put(c, byId.get(c.source().articleId())));
        return result;
    }

    private static Collection<String> ids(List<ClaimView> batch, Function<ClaimView, String> id) {
        return batch.stream().map(id).distinct().toList();
    }
}
