package org.dateline.api.curation;

import java.util.List;
import org.dateline.api.errors.BadRequest;
import org.dateline.curation.EntityCurations;
import org.dateline.curation.Signed;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.security.Actor;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Carries out what analysts correct in who is who. */
@Controller
class EntityCurationController {

    private final EntityCurations entities;
    private final CurationInputs inputs;
    private final CurationPayloads payloads;

    EntityCurationController(EntityCurations entities, CurationInputs inputs, CurationPayloads payloads) {
        this.entities = entities;
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
        Entity goes = inputs.entity("from", from);
        Entity stays = inputs.entity("into", into);
        if (goes.kind() != stays.kind()) {
            throw new BadRequest(goes.name() + " is a " + goes.kind() + " and " + stays.name() + " a " + stays.kind()
                    + "; only entities of one kind can be the same.");
        }
        return payloads.of(entities.merge(goes.id(), stays.id(), Signed.of(actor, who, why)));
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
        String id = inputs.entity("entity", entity).id();
        return payloads.of(entities.split(id, name, kind, which, Signed.of(actor, who, why)));
    }

    @MutationMapping
    CurationPayload addAlias(
            @Argument String entity,
            @Argument String name,
            @Argument String who,
            @Argument String why,
            @ContextValue Actor actor) {
        return payloads.of(entities.addAlias(inputs.entity("entity", entity).id(), name, Signed.of(actor, who, why)));
    }
}
