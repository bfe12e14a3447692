package org.dateline.api.curation;

import java.util.List;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.curation.ClaimCurations;
import org.dateline.curation.Curations;
import org.dateline.curation.RecordedCuration;
import org.dateline.curation.Signed;
import org.dateline.curation.Undo;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Carries out what analysts correct in claims and acts, undoes corrections of all kinds, and lists them. */
@Controller
class CurationController {

    private static final String LIST = "curations";

    private final ClaimCurations claims;
    private final Undo undo;
    private final Curations curations;
    private final ClaimInputs claimInputs;
    private final CurationPayloads payloads;

    CurationController(
            ClaimCurations claims, Undo undo, Curations curations, ClaimInputs claimInputs, CurationPayloads payloads) {
        this.claims = claims;
        this.undo = undo;
        this.curations = curations;
        this.claimInputs = claimInputs;
        this.payloads = payloads;
    }

    @QueryMapping
    Connection<RecordedCuration> curations(@Argument int first, @Argument @Nullable String after) {
        int size = Paging.size("first", first);
        Cursor.Moment from = Cursor.decodeMoment(LIST, AsOf.NOW, after);
        return Connection.firstOf(
                from == null
                        ? curations.page(size + 1, Micros.FOREVER, "")
                        : curations.page(size + 1, from.at(), from.id()),
                size,
                curation -> Cursor.encode(LIST, AsOf.NOW, Micros.of(curation.at()), curation.id()),
                after,
                () -> 0);
    }

    @MutationMapping
    CurationPayload retractClaim(
            @Argument String claim, @Argument String who, @Argument String why, @ContextValue Actor actor) {
        return payloads.of(claims.retract(claim, Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload assertClaim(
            @Argument ClaimInputs.ClaimInput input,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.of(claims.assertClaims(claimInputs.reading(input), input.action(), Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload recodeAction(
            @Argument String action,
            @Argument CurationInputs.RecodingInput coding,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.of(claims.recode(action, CurationInputs.recoding(coding), Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload mergeActions(
            @Argument String from,
            @Argument String into,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.of(claims.mergeActions(from, into, Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload splitAction(
            @Argument String action,
            @Argument("claims") List<String> which,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.of(claims.splitAction(action, which, Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload undo(
            @Argument String curation, @Argument String who, @Argument String why, @ContextValue Actor actor) {
        return payloads.of(undo.undo(curation, Signed.of(actor, who, why)));
    }
}
