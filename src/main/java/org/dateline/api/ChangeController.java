package org.dateline.api;

import java.time.Instant;
import java.util.List;
import org.dateline.changes.Changes;
import org.dateline.changes.Clock;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code changes}. */
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
            @Argument @Nullable Clock clock,
            @Argument @Nullable FilterInput filter,
            @Argument int first,
            @Argument @Nullable String after,
            AsOf known) {
        if (to.isBefore(from)) {
            throw new BadRequest("to is " + to + ", before from, which is " + from + ".");
        }
        int size = Paging.size("first", first);
        TimelineFilter wanted = filters.of(filter, known);
        if (!wanted.isPlain()) {
            throw new BadRequest("changes takes no and, or and not in its filter; ask once for each alternative.");
        }
        Clock by = clock == null ? Clock.RECORDED : clock;
        List<ChangeView> found = views.of(changes.page(from, to, by, wanted, place(after), size + 1), known);
        return Connection.firstOf(found, size, ChangeController::cursor, after, () -> 0);
    }

    private static String cursor(ChangeView change) {
        return Cursor.encode(
                LIST, AsOf.NOW, Micros.of(change.at()), change.source().subject());
    }

    private static Changes.@Nullable Place place(@Nullable String after) {
        List<String> parts = Cursor.decode(LIST, AsOf.NOW, 2, after);
        try {
            return parts == null ? null : new Changes.Place(Long.parseLong(parts.getFirst()), parts.getLast());
        } catch (NumberFormatException e) {
            throw new BadRequest("\"" + after + "\" is no cursor of this list.");
        }
    }
}
