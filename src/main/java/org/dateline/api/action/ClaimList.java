package org.dateline.api.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.graph.Place;
import org.dateline.lookup.ClaimRecord;
import org.dateline.lookup.Claims;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.TimelinePage;
import org.dateline.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code claims}: pages through a timeline and returns the claims of its acts. */
@Controller
class ClaimList {

    /** Acts per read when claims are counted. */
    private static final int MANY = 5_000;

    private final Timelines timelines;
    private final Claims claims;
    private final Filters filters;
    private final Views views;

    ClaimList(Timelines timelines, Claims claims, Filters filters, Views views) {
        this.timelines = timelines;
        this.claims = claims;
        this.filters = filters;
        this.views = views;
    }

    /** A claim with the sort key of its act in the timeline. */
    private record Entry(long key, ClaimRecord claim) {

        String place() {
            return Place.inAction(Micros.of(claim.reportedAt()), claim.claim().id());
        }
    }

    @QueryMapping
    Connection<ClaimView> claims(
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            AsOf known) {
        int size = Paging.size(first, null);
        String list = "claims-"
                + (filter == null ? "" : Integer.toHexString(filter.toString().hashCode()));
        TimelineFilter wanted = filters.of(filter, known);
        List<Entry> found = read(wanted, Cursor.decode(list, known, 3, after), size + 1, known);
        Map<String, Entry> places = new HashMap<>();
        found.forEach(e -> places.put(e.claim().claim().id(), e));
        return Connection.firstOf(
                views.claims(found.stream().map(Entry::claim).toList(), known),
                size,
                view -> cursor(list, known, java.util.Objects.requireNonNull(places.get(view.id()))),
                after,
                () -> count(wanted, known));
    }

    private static String cursor(String list, AsOf known, Entry entry) {
        return Cursor.encode(list, known, entry.key(), entry.place());
    }

    private List<Entry> read(TimelineFilter filter, @Nullable List<String> place, int limit, AsOf known) {
        List<Entry> found = new ArrayList<>();
        Long key = place == null ? null : Long.valueOf(place.getFirst());
        String last = place == null ? "" : place.get(1) + " " + place.get(2);
        // Start at the act of the last claim, which may have further claims.
        Slice slice = new Slice(limit, key == null ? null : key + 1, null, false);
        TimelinePage page;
        do {
            page = timelines.page(filter, TimelineOrder.NEWEST_FIRST, slice, known);
            entries(page.actions(), limit, known).stream()
                    .filter(e -> key == null || e.key() != key || e.place().compareTo(last) > 0)
                    .forEach(found::add);
            slice = new Slice(limit, page.end(), null, false);
        } while (page.hasNext() && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private List<Entry> entries(List<ActionSnapshot> acts, int limit, AsOf known) {
        Map<String, List<ClaimRecord>> byAct =
                claims.ofActions(acts.stream().map(ActionSnapshot::id).toList(), limit, null, known);
        return acts.stream()
                .flatMap(act -> byAct.getOrDefault(act.id(), List.of()).stream().map(c -> new Entry(act.key(), c)))
                .toList();
    }

    private int count(TimelineFilter filter, AsOf known) {
        int count = 0;
        Slice slice = Slice.first(MANY);
        TimelinePage page;
        do {
            page = timelines.page(filter, TimelineOrder.NEWEST_FIRST, slice, known);
            count += claims.countOfActions(
                    page.actions().stream().map(ActionSnapshot::id).toList(), known);
            slice = new Slice(MANY, page.end(), null, false);
        } while (page.hasNext());
        return count;
    }
}
