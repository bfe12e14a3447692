package org.dateline.api.curation;

import java.util.List;
import org.dateline.api.curation.CorrectionInputs.AliasInput;
import org.dateline.api.curation.CorrectionInputs.EntitySplitInput;
import org.dateline.api.curation.CorrectionInputs.MergeInput;
import org.dateline.model.EntityKind;
import org.dateline.security.Actor;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Applies analysts' corrections of entities: merges, splits and aliases. */
@Controller
class EntityCurationController {

    private final CorrectionInputs inputs;
    private final CurationPayloads payloads;

    EntityCurationController(CorrectionInputs inputs, CurationPayloads payloads) {
        this.inputs = inputs;
        this.payloads = payloads;
    }

    @MutationMapping
    CurationPayload mergeEntities(
            @Argument String from,
            @Argument String into,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.mergeEntities(new MergeInput(from, into)), actor, who, why);
    }

    @MutationMapping
    CurationPayload splitEntity(
            @Argument String entity,
            @Argument String name,
            @Argument EntityKind kind,
            @Argument("claims") List<String> which,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.splitEntity(new EntitySplitInput(entity, name, kind, which)), actor, who, why);
    }

    @MutationMapping
    CurationPayload addAlias(
            @Argument String entity,
            @Argument String name,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.make(inputs.addAlias(new AliasInput(entity, name)), actor, who, why);
    }
}
