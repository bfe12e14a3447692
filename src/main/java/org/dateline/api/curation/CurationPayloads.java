package org.dateline.api.curation;

import java.util.OptionalInt;
import org.dateline.api.change.ChangeViews;
import org.dateline.api.relay.Paging;
import org.dateline.changes.Changes;
import org.dateline.curation.Curation;
import org.dateline.graph.AsOf;
import org.springframework.stereotype.Component;

/** Tells what corrections have done. */
@Component
class CurationPayloads {

    private final Changes changes;
    private final ChangeViews views;

    CurationPayloads(Changes changes, ChangeViews views) {
        this.changes = changes;
        this.views = views;
    }

    CurationPayload of(Curation done) {
        return new CurationPayload(
                done.id(),
                done.kind(),
                done.at(),
                done.signed().who(),
                done.signed().why(),
                views.of(changes.of(done.id(), done.at(), Paging.MAX), AsOf.NOW, OptionalInt.empty()));
    }
}
