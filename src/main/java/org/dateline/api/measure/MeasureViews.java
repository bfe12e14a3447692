package org.dateline.api.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.MeasureKey;
import org.dateline.lookup.ClaimRecord;
import org.dateline.lookup.Claims;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.Measure;
import org.dateline.measures.StageReached;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Builds the GraphQL representations of measures, with one read per kind of data for a whole page. */
@Component
public class MeasureViews {

    private final EntityFinder finder;
    private final Claims claims;
    private final Views views;

    MeasureViews(EntityFinder finder, Claims claims, Views views) {
        this.finder = finder;
        this.claims = claims;
        this.views = views;
    }

    /**
     * Returns the views of measures.
     *
     * @param firstClaims the number of claims to read per act, or empty for none
     * @param cited whether to read the first report of each measure's current act
     */
    public List<MeasureView> of(List<Measure> measures, AsOf known, OptionalInt firstClaims, boolean cited) {
        return of(measures, entities(measures, known), known, firstClaims, cited);
    }

    /** Shapes measures as they would be, with the entities of that time. */
    public List<MeasureView> ofPreview(List<Measure> measures, Map<String, Entity> after) {
        Map<String, Entity> entities = new HashMap<>(entities(measures, AsOf.NOW));
        entities.putAll(after);
        return of(measures, entities, AsOf.NOW, OptionalInt.empty(), false);
    }

    private List<MeasureView> of(
            List<Measure> measures, Map<String, Entity> entities, AsOf known, OptionalInt firstClaims, boolean cited) {
        Page page =
                new Page(entities, actions(measures, known, firstClaims), cited ? claims(measures, known) : Map.of());
        return measures.stream().map(page::view).toList();
    }

    private Map<String, Entity> entities(List<Measure> measures, AsOf known) {
        return finder.entities(
                measures.stream()
                        .flatMap(m -> Stream.concat(
                                Stream.of(
                                        m.key().imposer().entity(),
                                        m.key().target().entity()),
                                m.requestedBy().stream()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                known);
    }

    private Map<String, PolicyActionView> actions(List<Measure> measures, AsOf known, OptionalInt firstClaims) {
        Collection<ActionSnapshot> acts = measures.stream()
                .flatMap(m -> m.state().stages().stream().map(StageReached::action))
                .collect(Collectors.toMap(ActionSnapshot::id, Function.identity(), (same, again) -> same))
                .values();
        Collection<ActionSnapshot> states =
                measures.stream().map(m -> m.state().action()).toList();
        List<ActionSnapshot> all = Stream.concat(acts.stream(), states.stream()).toList();
        return views.actions(all, known, firstClaims).stream()
                .collect(Collectors.toMap(PolicyActionView::id, Function.identity(), (same, again) -> same));
    }

    private Map<String, ClaimView> claims(List<Measure> measures, AsOf known) {
        List<String> acts =
                measures.stream().map(m -> m.state().action().id()).distinct().toList();
        List<ClaimRecord> first = claims.ofActions(acts, 1, null, known).values().stream()
                .flatMap(List::stream)
                .toList();
        return views.claims(first, known).stream()
                .collect(Collectors.toMap(c -> c.source().actionId(), Function.identity()));
    }

    /** The data that the measures of a page share. */
    private record Page(
            Map<String, Entity> entities, Map<String, PolicyActionView> actions, Map<String, ClaimView> claims) {

        MeasureView view(Measure m) {
            String act = m.state().action().id();
            Entity imposer = entity(m.key().imposer());
            Entity target = entity(m.key().target());
            return new MeasureView(
                    m,
                    name(m, imposer, target),
                    imposer,
                    target,
                    m.requestedBy().stream()
                            .flatMap(id -> Stream.ofNullable(entities.get(id)))
                            .toList(),
                    m.state().stages().stream().map(this::stage).toList(),
                    Objects.requireNonNull(actions.get(act)),
                    claims.get(act));
        }

        private MeasureView.StageView stage(StageReached s) {
            return new MeasureView.StageView(
                    s.stage(),
                    s.date(),
                    Objects.requireNonNull(actions.get(s.action().id())));
        }

        private @Nullable Entity entity(MeasureKey.Side side) {
            return side.entity() == null ? null : entities.get(side.entity());
        }

        /**
         * Returns a name such as "United States: procurement ban on Huawei (Entity List)" or "China: import restriction
         * (wine)".
         */
        private static String name(Measure m, @Nullable Entity imposer, @Nullable Entity target) {
            String who = name(imposer, m.key().imposer(), "");
            String whom = name(target, m.key().target(), "");
            String what = m.key().instrument().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String which = m.designator() == null ? m.goods() : m.designator();
            return (who.isEmpty() ? StringUtils.capitalize(what) : who + ": " + what)
                    + (whom.isEmpty() ? "" : " on " + whom)
                    + (which == null ? "" : " (" + which + ")");
        }

        private static String name(@Nullable Entity entity, MeasureKey.Side side, String otherwise) {
            return entity != null ? entity.name() : Objects.requireNonNullElse(side.text(), otherwise);
        }
    }
}
