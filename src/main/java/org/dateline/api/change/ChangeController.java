package org.dateline.api.change;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.relay.ClaimsAhead;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.changes.ChangeClock;
import org.dateline.changes.Changes;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code changes}. */
@Controller
class ChangeController {

    private static final String LIST = "changes";

    private final Changes changes;
    private final ChangeViews views;
    private final Filters filters;

    ChangeController(Changes changes, ChangeViews views, Filters filters) {
        this.filters = filters;
        this.changes = changes;
        this.views = views;
    }

    @QueryMapping
    Connection<ChangeView> changes(
            @Argument Instant from,
            @Argument Instant to,
            @Argument @Nullable ChangeClock clock,
            @Argument @Nullable FilterInput filter,
            @Argument int first,
            @Argument @Nullable String after,
            AsOf known,
            DataFetchingEnvironment env) {
        if (to.isBefore(from)) {
            throw new BadRequest("to is " + to + ", before from, which is " + from + ".");
        }
        int size = Paging.size("first", first);
        TimelineFilter wanted = filters.of(filter, known);
        ChangeClock by = clock == null ? ChangeClock.RECORDED : clock;
        List<ChangeView> found = views.of(
                changes.page(from, to, by, wanted, known, place(after, known), size + 1), known, ClaimsAhead.of(env));
        return Connection.firstOf(
                found, size, change -> cursor(change, known), after, () -> changes.count(from, to, by, wanted, known));
    }

    private static String cursor(ChangeView change, AsOf known) {
        return Cursor.encode(
                LIST, known, Micros.of(change.at()), change.source().subject());
    }

    private static Changes.@Nullable Place place(@Nullable String after, AsOf known) {
        Cursor.Moment moment = Cursor.decodeMoment(LIST, known, after);
        return moment == null ? null : new Changes.Place(moment.at(), moment.id());
    }
}
