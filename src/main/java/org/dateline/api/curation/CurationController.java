package org.dateline.api.curation;

import java.util.List;
import org.dateline.api.curation.CorrectionInputs.ActionRecodingInput;
import org.dateline.api.curation.CorrectionInputs.ActionSplitInput;
import org.dateline.api.curation.CorrectionInputs.MergeInput;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.curation.Curations;
import org.dateline.curation.RecordedCuration;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Applies analysts' corrections of claims and acts, undoes corrections of any kind, and lists them. */
@Controller
class CurationController {

    private static final String LIST = "curations";

    private final Curations curations;
    private final CorrectionInputs inputs;
    private final CurationPayloads payloads;

    CurationController(Curations curations, CorrectionInputs inputs, CurationPayloads payloads) {
        this.curations = curations;
        this.inputs = inputs;
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
        return payloads.make(inputs.retractClaim(claim), actor, who, why);
    }

    @MutationMapping
    CurationPayload assertClaim(
            @Argument ClaimInputs.ClaimInput input,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.assertClaim(input), actor, who, why);
    }

    @MutationMapping
    CurationPayload recodeAction(
            @Argument String action,
            @Argument CurationInputs.RecodingInput coding,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.recodeAction(new ActionRecodingInput(action, coding)), actor, who, why);
    }

    @MutationMapping
    CurationPayload mergeActions(
            @Argument String from,
            @Argument String into,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.mergeActions(new MergeInput(from, into)), actor, who, why);
    }

    @MutationMapping
    CurationPayload splitAction(
            @Argument String action,
            @Argument("claims") List<String> which,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.splitAction(new ActionSplitInput(action, which)), actor, who, why);
    }

    @MutationMapping
    CurationPayload undo(
            @Argument String curation, @Argument String who, @Argument String why, @ContextValue Actor actor) {
        return payloads.make(inputs.undo(curation), actor, who, why);
    }
}
