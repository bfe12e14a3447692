package org.dateline.api;

import java.util.List;
import org.dateline.graph.AsOf;
import org.dateline.graph.Submissions.Place;
import org.jspecify.annotations.Nullable;

/** Marks of places in lists of submissions: an instant, and the id of one of those that came then. */
final class SubmissionCursor {

    private SubmissionCursor() {}

    static String encode(String list, Place place) {
        return Cursor.encode(list, AsOf.NOW, place.receivedAt(), place.id());
    }

    static @Nullable Place decode(String list, @Nullable String cursor) {
        List<String> parts = Cursor.decode(list, AsOf.NOW, 2, cursor);
        try {
            return parts == null ? null : new Place(Long.parseLong(parts.getFirst()), parts.getLast());
        } catch (NumberFormatException e) {
            throw new BadRequest("\"" + cursor + "\" is no cursor of this list; pass one that an earlier page gave.");
        }
    }
}
