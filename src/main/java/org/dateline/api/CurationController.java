package org.dateline.api;

import java.util.List;
import org.dateline.curation.ClaimCurations;
import org.dateline.curation.Signed;
import org.dateline.curation.Undo;
import org.dateline.security.Actor;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out what analysts correct in claims and acts, and undoes corrections of all kinds. */
@Controller
class CurationController {

    private final ClaimCurations claims;
    private final Undo undo;
    private final ClaimInputs claimInputs;
    private final CurationPayloads payloads;

    CurationController(ClaimCurations claims, Undo undo, ClaimInputs claimInputs, CurationPayloads payloads) {
        this.claims = claims;
        this.undo = undo;
        this.claimInputs = claimInputs;
        this.payloads = payloads;
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
