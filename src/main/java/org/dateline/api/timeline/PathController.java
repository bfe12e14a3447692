package org.dateline.api.timeline;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.relay.ClaimsAhead;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.ActionType;
import org.dateline.model.Entity;
import org.dateline.paths.Hop;
import org.dateline.paths.HopKind;
import org.dateline.paths.Path;
import org.dateline.paths.PathQuery;
import org.dateline.paths.PathResult;
import org.dateline.paths.Paths;
import org.dateline.timeline.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code paths}. */
@Controller
class PathController {

    /** Most hops of a path. Within more than five hops, almost all entities are connected. */
    private static final int MAX_HOPS = 5;

    private static final int DEFAULT_HOPS = 3;
    private static final int MAX_PATHS = 50;
    private static final int DEFAULT_PATHS = 10;

    private final Paths paths;
    private final Filters filters;
    private final Views views;
    private final EntityFinder finder;

    PathController(Paths paths, Filters filters, Views views, EntityFinder finder) {
        this.paths = paths;
        this.filters = filters;
        this.views = views;
        this.finder = finder;
    }

    /** The schema's {@code PathResult}. */
    record ResultView(
            List<PathView> paths,
            boolean truncated,
            @Nullable String reason) {}

    /** The schema's {@code Path}. */
    record PathView(double score, List<HopView> hops) {}

    /** The schema's {@code Hop}. */
    record HopView(Entity from, Entity to, HopKind kind, List<PolicyActionView> actions) {}

    @QueryMapping
    ResultView paths(
            @Argument String from,
            @Argument String to,
            @Argument FilterInput.@Nullable WindowInput window,
            @Argument @Nullable Integer maxHops,
            @Argument @Nullable Boolean inOrder,
            @Argument @Nullable Set<ActionType> types,
            @Argument @Nullable Boolean includeAffected,
            @Argument @Nullable List<String> avoid,
            @Argument @Nullable Integer first,
            AsOf known,
            DataFetchingEnvironment env) {
        Window days = Filters.window(window);
        PathQuery query = new PathQuery(
                filters.id("from", from, known),
                filters.id("to", to, known),
                days.from(),
                days.to(),
                within("maxHops", maxHops, DEFAULT_HOPS, MAX_HOPS),
                !Boolean.FALSE.equals(inOrder),
                types == null ? Set.of() : types,
                !Boolean.FALSE.equals(includeAffected),
                ids(avoid == null ? List.of() : avoid, known),
                within("first", first, DEFAULT_PATHS, MAX_PATHS),
                known);
        checkEnds(query);
        return shape(paths.find(query), known, ClaimsAhead.of(env));
    }

    /** Returns a checked argument. Null selects the default value, as the schema allows null. */
    private static int within(String argument, @Nullable Integer value, int otherwise, int max) {
        int given = value == null ? otherwise : value;
        if (given < 1 || given > max) {
            throw new BadRequest(argument + " is " + given + "; it must be from 1 to " + max + ".");
        }
        return given;
    }

    private Set<String> ids(List<String> avoid, AsOf known) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < avoid.size(); i++) {
            ids.add(filters.id("avoid[" + i + "]", avoid.get(i), known));
        }
        return ids;
    }

    private static void checkEnds(PathQuery query) {
        if (query.from().equals(query.to())) {
            throw new BadRequest("from and to both mean " + query.from() + "; a path needs two ends.");
        }
        if (query.avoid().contains(query.from()) || query.avoid().contains(query.to())) {
            throw new BadRequest("avoid names an end of the paths; name entities on the way.");
        }
    }

    private ResultView shape(PathResult result, AsOf known, OptionalInt claims) {
        Collection<Hop> hops =
                result.paths().stream().flatMap(p -> p.hops().stream()).toList();
        Map<String, PolicyActionView> actions = actions(hops, known, claims);
        Map<String, Entity> entities = finder.entities(
                hops.stream().flatMap(h -> Stream.of(h.from(), h.to())).collect(Collectors.toSet()), known);
        List<PathView> shaped = result.paths().stream()
                .map(path -> shape(path, actions, entities))
                .toList();
        return new ResultView(shaped, result.truncated(), result.reason());
    }

    /** Reads the acts of all hops in one batch. */
    private Map<String, PolicyActionView> actions(Collection<Hop> hops, AsOf known, OptionalInt claims) {
        Map<String, ActionSnapshot> snapshots = hops.stream()
                .flatMap(hop -> hop.actions().stream())
                .collect(Collectors.toMap(ActionSnapshot::id, Function.identity(), (same, again) -> same));
        return views.actions(snapshots.values(), known, claims).stream()
                .collect(Collectors.toMap(PolicyActionView::id, Function.identity()));
    }

    private static PathView shape(Path path, Map<String, PolicyActionView> actions, Map<String, Entity> entities) {
        return new PathView(
                path.score(),
                path.hops().stream().map(hop -> shape(hop, actions, entities)).toList());
    }

    private static HopView shape(Hop hop, Map<String, PolicyActionView> actions, Map<String, Entity> entities) {
        return new HopView(
                Objects.requireNonNull(entities.get(hop.from())),
                Objects.requireNonNull(entities.get(hop.to())),
                hop.kind(),
                hop.actions().stream()
                        .map(action -> Objects.requireNonNull(actions.get(action.id())))
                        .toList());
    }
}
