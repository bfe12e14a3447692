package org.dateline.api.change;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.changes.Change;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.lookup.Actions;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the GraphQL representations of changes. */
@Component
public class ChangeViews {

    private final Actions actions;
    private final Articles articles;
    private final EntityFinder finder;
    private final Views views;

    ChangeViews(Actions actions, Articles articles, EntityFinder finder, Views views) {
        this.actions = actions;
        this.articles = articles;
        this.finder = finder;
        this.views = views;
    }

    /**
     * Returns the views of changes.
     *
     * @param firstClaims the number of claims to read per act, or empty for none
     */
    public List<ChangeView> of(List<Change> changes, AsOf known, OptionalInt firstClaims) {
        List<String> ids = changes.stream().map(Change::subject).distinct().toList();
        Map<String, PolicyActionView> now =
                byId(views.actions(actions.byIds(ids, known), known, firstClaims), PolicyActionView::id);
        Map<String, Entity> entities = finder.entities(ids, known);
        Map<String, ArticleRecord> withdrawn = byId(articles.byIds(ids), ArticleRecord::id);
        return changes.stream()
                .map(c -> entities.containsKey(c.subject())
                        ? entity(c, entities.get(c.subject()))
                        : new ChangeView(
                                c,
                                now.get(c.subject()),
                                null,
                                withdrawn.get(c.subject()),
                                state(c, c.before(), true, known),
                                state(c, c.after(), false, known)))
                .toList();
    }

    /**
     * Returns the views of changes in a preview. No query can ask for the instant of such a change, so acts and
     * entities before it are those of the present.
     *
     * @param after the entities as they would be after the changes, by their ids
     */
    public List<ChangeView> ofPreview(List<Change> changes, Map<String, Entity> after) {
        List<String> ids = changes.stream().map(Change::subject).distinct().toList();
        Map<String, PolicyActionView> now =
                byId(views.actions(actions.byIds(ids, AsOf.NOW), AsOf.NOW), PolicyActionView::id);
        Map<String, Entity> entities = finder.entities(ids, AsOf.NOW);
        Map<String, ArticleRecord> withdrawn = byId(articles.byIds(ids), ArticleRecord::id);
        Map<String, PolicyActionView> actsBefore =
                byId(views.actions(snapshots(changes, Change::before), AsOf.NOW), PolicyActionView::id);
        Map<String, PolicyActionView> actsAfter =
                byId(Views.actions(snapshots(changes, Change::after), after, AsOf.NOW), PolicyActionView::id);
        return changes.stream()
                .map(c -> entities.containsKey(c.subject())
                        ? new ChangeView(c, null, entities.get(c.subject()), null, state(entities, c), state(after, c))
                        : new ChangeView(
                                c,
                                now.get(c.subject()),
                                null,
                                withdrawn.get(c.subject()),
                                stateOf(actsBefore, c.subject()),
                                stateOf(actsAfter, c.subject())))
                .toList();
    }

    private static List<ActionSnapshot> snapshots(
            List<Change> changes, Function<Change, @Nullable ActionSnapshot> which) {
        return changes.stream().map(which).filter(Objects::nonNull).toList();
    }

    private static ChangeView.@Nullable State stateOf(Map<String, PolicyActionView> acts, String id) {
        PolicyActionView act = acts.get(id);
        return act == null ? null : ChangeView.State.of(act);
    }

    private static <T> Map<String, T> byId(List<T> found, Function<T, String> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity(), (same, again) -> same));
    }

    /** Returns a state of an act. Parties are named as at the time of a correction, and as known now for news. */
    private ChangeView.@Nullable State state(
            Change change, @Nullable ActionSnapshot snapshot, boolean before, AsOf known) {
        if (snapshot == null) {
            return null;
        }
        AsOf then = AsOf.of(null, before ? change.at().minus(1, ChronoUnit.MICROS) : change.at());
        boolean recorded = change.kind() == org.dateline.changes.ChangeKind.CORRECTED;
        return ChangeView.State.of(views.actions(List.of(snapshot), recorded ? then : known.recordedOnly())
                .getFirst());
    }

    private ChangeView entity(Change change, @Nullable Entity now) {
        AsOf before = AsOf.of(null, change.at().minus(1, ChronoUnit.MICROS));
        Map<String, Entity> then = new HashMap<>(finder.entities(List.of(change.subject()), before));
        Map<String, Entity> after = finder.entities(List.of(change.subject()), AsOf.of(null, change.at()));
        return new ChangeView(change, null, now, null, state(then, change), state(after, change));
    }

    private static ChangeView.@Nullable State state(Map<String, Entity> entities, Change change) {
        Entity entity = entities.get(change.subject());
        return entity == null ? null : ChangeView.State.of(entity);
    }
}
