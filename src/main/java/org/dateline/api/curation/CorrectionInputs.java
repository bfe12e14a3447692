package org.dateline.api.curation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.curation.ClaimCurations;
import org.dateline.curation.Correction;
import org.dateline.curation.EntityCurations;
import org.dateline.curation.Undo;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.AsOf;
import org.dateline.lookup.Articles;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the input of analysts into corrections. A mutation makes them, and a preview tries them. */
@Component
class CorrectionInputs {

    private final ClaimCurations claims;
    private final EntityCurations entities;
    private final Withdrawals withdrawals;
    private final Undo undo;
    private final Articles articles;
    private final CurationInputs inputs;
    private final ClaimInputs claimInputs;

    CorrectionInputs(
            ClaimCurations claims,
            EntityCurations entities,
            Withdrawals withdrawals,
            Undo undo,
            Articles articles,
            CurationInputs inputs,
            ClaimInputs claimInputs) {
        this.claims = claims;
        this.entities = entities;
        this.withdrawals = withdrawals;
        this.undo = undo;
        this.articles = articles;
        this.inputs = inputs;
        this.claimInputs = claimInputs;
    }

    /** The schema's {@code CorrectionInput}: exactly one field is set. */
    record CorrectionInput(
            @Nullable String retractClaim,
            ClaimInputs.@Nullable ClaimInput assertClaim,
            @Nullable MergeInput mergeEntities,
            @Nullable EntitySplitInput splitEntity,
            @Nullable ActionRecodingInput recodeAction,
            @Nullable MergeInput mergeActions,
            @Nullable ActionSplitInput splitAction,
            @Nullable String withdrawArticle,
            @Nullable String withdrawSource,
            @Nullable AliasInput addAlias,
            @Nullable String undo) {}

    /** The schema's {@code EntityMergeInput} and {@code ActionMergeInput}. */
    record MergeInput(String from, String into) {}

    /** The schema's {@code EntitySplitInput}. */
    record EntitySplitInput(String entity, String name, EntityKind kind, List<String> claims) {}

    /** The schema's {@code ActionRecodingInput}. */
    record ActionRecodingInput(String action, CurationInputs.RecodingInput coding) {}

    /** The schema's {@code ActionSplitInput}. */
    record ActionSplitInput(String action, List<String> claims) {}

    /** The schema's {@code AliasInput}. */
    record AliasInput(String entity, String name) {}

    /**
     * Returns the correction in the input.
     *
     * @throws BadRequest if the input has no correction, or an invalid one
     * @throws NotFound if the correction names an entity or an article that does not exist
     */
    Correction of(CorrectionInput in) {
        return Stream.of(
                        given(in.retractClaim(), this::retractClaim),
                        given(in.assertClaim(), this::assertClaim),
                        given(in.mergeEntities(), this::mergeEntities),
                        given(in.splitEntity(), this::splitEntity),
                        given(in.recodeAction(), this::recodeAction),
                        given(in.mergeActions(), this::mergeActions),
                        given(in.splitAction(), this::splitAction),
                        given(in.withdrawArticle(), this::withdrawArticle),
                        given(in.withdrawSource(), this::withdrawSource),
                        given(in.addAlias(), this::addAlias),
                        given(in.undo(), this::undo))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new BadRequest("input has no correction; give one."));
    }

    private static <T> Optional<Correction> given(@Nullable T value, Function<T, Correction> correction) {
        return Optional.ofNullable(value).map(correction);
    }

    Correction retractClaim(String claim) {
        return claims.retract(claim);
    }

    Correction assertClaim(ClaimInputs.ClaimInput in) {
        return claims.assertClaims(claimInputs.reading(in), in.action());
    }

    Correction mergeEntities(MergeInput in) {
        Entity goes = inputs.entity("from", in.from());
        Entity stays = inputs.entity("into", in.into());
        if (goes.kind() != stays.kind()) {
            throw new BadRequest(goes.name() + " is a " + goes.kind() + " and " + stays.name() + " a " + stays.kind()
                    + "; only entities of one kind can be the same.");
        }
        return entities.merge(goes.id(), stays.id());
    }

    Correction splitEntity(EntitySplitInput in) {
        return entities.split(inputs.entity("entity", in.entity()).id(), in.name(), in.kind(), in.claims());
    }

    Correction recodeAction(ActionRecodingInput in) {
        return claims.recode(in.action(), CurationInputs.recoding(in.coding()));
    }

    Correction mergeActions(MergeInput in) {
        return claims.mergeActions(in.from(), in.into());
    }

    Correction splitAction(ActionSplitInput in) {
        return claims.splitAction(in.action(), in.claims());
    }

    Correction withdrawArticle(String article) {
        if (articles.find(article, AsOf.NOW).isEmpty()) {
            throw new NotFound("article: \"" + article + "\" is no article that stands.");
        }
        return withdrawals.withdraw(article);
    }

    Correction withdrawSource(String source) {
        return withdrawals.withdraw(sourceId(source));
    }

    /** Returns the id of a source, given by id or name as in filters. Any other text is returned unchanged. */
    String sourceId(String of) {
        String named = Ids.source(of);
        return articles.source(named, AsOf.NOW).isPresent() ? named : of;
    }

    Correction addAlias(AliasInput in) {
        return entities.addAlias(inputs.entity("entity", in.entity()).id(), in.name());
    }

    Correction undo(String curation) {
        return undo.undo(curation);
    }
}
