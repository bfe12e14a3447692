package org.dateline.api;

import java.time.Instant;
import java.util.List;
import org.dateline.catalog.Actions;
import org.dateline.catalog.Articles;
import org.dateline.changes.Changes;
import org.dateline.curation.ClaimCurations;
import org.dateline.curation.Curation;
import org.dateline.curation.CurationKind;
import org.dateline.curation.EntityCurations;
import org.dateline.curation.Signed;
import org.dateline.curation.Undo;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.AsOf;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Carries out what analysts correct, and tells beforehand what a withdrawal takes away. */
@Controller
class CurationController {

    private final ClaimCurations claims;
    private final EntityCurations entities;
    private final Withdrawals withdrawals;
    private final Undo undo;
    private final CurationInputs inputs;
    private final Changes changes;
    private final ChangeViews changeViews;
    private final Actions actions;
    private final Articles articles;
    private final Views views;

    CurationController(
            ClaimCurations claims,
            EntityCurations entities,
            Withdrawals withdrawals,
            Undo undo,
            CurationInputs inputs,
            Changes changes,
            ChangeViews changeViews,
            Actions actions,
            Articles articles,
            Views views) {
        this.claims = claims;
        this.entities = entities;
        this.withdrawals = withdrawals;
        this.undo = undo;
        this.inputs = inputs;
        this.changes = changes;
        this.changeViews = changeViews;
        this.actions = actions;
        this.articles = articles;
        this.views = views;
    }

    /** The schema's {@code CurationPayload}. */
    record Payload(String id, CurationKind kind, Instant at, String who, String why, List<ChangeView> changes) {}

    /** The schema's {@code Withdrawal}. */
    record WithdrawalView(
            List<String> articles,
            List<PolicyActionView> lost,
            List<PolicyActionView> weakened,
            List<PolicyActionView> unchanged) {}

    @MutationMapping
    Payload retractClaim(@Argument String claim, @Argument String who, @Argument String why) {
        return payload(claims.retract(claim, new Signed(who, why)));
    }

    @MutationMapping
    Payload assertClaim(@Argument CurationInputs.ClaimInput input, @Argument String who, @Argument String why) {
        return payload(claims.assertClaims(inputs.reading(input), input.action(), new Signed(who, why)));
    }

    @MutationMapping
    Payload mergeEntities(@Argument String from, @Argument String into, @Argument String who, @Argument String why) {
        Entity goes = inputs.entity("from", from);
        Entity stays = inputs.entity("into", into);
        if (goes.kind() != stays.kind()) {
            throw new BadRequest(goes.name() + " is a " + goes.kind() + " and " + stays.name() + " a " + stays.kind()
                    + "; only entities of one kind can be the same.");
        }
        return payload(entities.merge(goes.id(), stays.id(), new Signed(who, why)));
    }

    @MutationMapping
    Payload splitEntity(
            @Argument String entity,
            @Argument String name,
            @Argument EntityKind kind,
            @Argument("claims") List<String> which,
            @Argument String who,
            @Argument String why) {
        String id = inputs.entity("entity", entity).id();
        return payload(entities.split(id, name, kind, which, new Signed(who, why)));
    }

    @MutationMapping
    Payload recodeAction(
            @Argument String action,
            @Argument CurationInputs.RecodingInput coding,
            @Argument String who,
            @Argument String why) {
        return payload(claims.recode(action, CurationInputs.recoding(coding), new Signed(who, why)));
    }

    @MutationMapping
    Payload mergeActions(@Argument String from, @Argument String into, @Argument String who, @Argument String why) {
        return payload(claims.mergeActions(from, into, new Signed(who, why)));
    }

    @MutationMapping
    Payload splitAction(
            @Argument String action,
            @Argument("claims") List<String> which,
            @Argument String who,
            @Argument String why) {
        return payload(claims.splitAction(action, which, new Signed(who, why)));
    }

    @MutationMapping
    Payload withdrawArticle(@Argument String article, @Argument String who, @Argument String why) {
        String id = articles.find(article, AsOf.NOW)
                .orElseThrow(() -> new NotFound("article: \"" + article + "\" is no article that stands."))
                .id();
        return payload(withdrawals.withdraw(id, new Signed(who, why)));
    }

    @MutationMapping
    Payload withdrawSource(@Argument String source, @Argument String who, @Argument String why) {
        return payload(withdrawals.withdraw(source, new Signed(who, why)));
    }

    @MutationMapping
    Payload addAlias(@Argument String entity, @Argument String name, @Argument String who, @Argument String why) {
        return payload(entities.addAlias(inputs.entity("entity", entity).id(), name, new Signed(who, why)));
    }

    @MutationMapping
    Payload undo(@Argument String curation, @Argument String who, @Argument String why) {
        return payload(undo.undo(curation, new Signed(who, why)));
    }

    private Payload payload(Curation done) {
        List<ChangeView> changed = changeViews.of(changes.of(done.id(), done.at(), Paging.MAX), AsOf.NOW);
        return new Payload(
                done.id(),
                done.kind(),
                done.at(),
                done.signed().who(),
                done.signed().why(),
                changed);
    }

    @QueryMapping
    WithdrawalView withdrawal(@Argument String of, AsOf known) {
        var found = withdrawals.preview(of);
        return new WithdrawalView(
                found.articles(),
                acts(found.lost(), known),
                acts(found.weakened(), known),
                acts(found.unchanged(), known));
    }

    private List<PolicyActionView> acts(List<String> ids, AsOf known) {
        return views.actions(actions.byIds(ids, known), known);
    }
}
