package org.dateline.api.curation;

import java.util.OptionalInt;
import org.dateline.api.change.ChangeViews;
import org.dateline.api.relay.Paging;
import org.dateline.changes.Changes;
import org.dateline.curation.Correction;
import org.dateline.curation.Curation;
import org.dateline.curation.Curations;
import org.dateline.curation.Signed;
import org.dateline.graph.AsOf;
import org.dateline.security.Actor;
import org.springframework.stereotype.Component;

/** Makes corrections, and returns their effects. */
@Component
class CurationPayloads {

    private final Curations curations;
    private final Changes changes;
    private final ChangeViews views;

    CurationPayloads(Curations curations, Changes changes, ChangeViews views) {
        this.curations = curations;
        this.changes = changes;
        this.views = views;
    }

    /** Makes a correction, signed with the name of the login or, in a service without logins, with the given name. */
    CurationPayload make(Correction correction, Actor actor, String who, String why) {
        Curation done = curations.make(correction, Signed.of(actor, who, why));
        return new CurationPayload(
                done.id(),
                done.kind(),
                done.at(),
                done.signed().who(),
                done.signed().why(),
                views.of(changes.of(done.id(), done.at(), Paging.MAX), AsOf.NOW, OptionalInt.empty()));
    }
}
