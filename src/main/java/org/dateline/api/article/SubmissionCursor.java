package org.dateline.api.article;

import org.dateline.api.relay.Cursor;
import org.dateline.graph.AsOf;
import org.dateline.graph.Submissions.Place;
import org.jspecify.annotations.Nullable;

/** Cursors of lists of submissions: the instant of receipt and the id of a submission, which breaks ties. */
final class SubmissionCursor {

    private SubmissionCursor() {}

    static String encode(String list, Place place) {
        return Cursor.encode(list, AsOf.NOW, place.receivedAt(), place.id());
    }

    static @Nullable Place decode(String list, @Nullable String cursor) {
        Cursor.Moment moment = Cursor.decodeMoment(list, AsOf.NOW, cursor);
        return moment == null ? null : new Place(moment.at(), moment.id());
    }
}
