package org.dateline.graph;

import java.util.HashSet;
import java.util.Set;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Ids;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * An act that a claim may support.
 *
 * @param id its id
 * @param own the id of the act with this identity: one that was merged into this act, or this act itself
 * @param identity the key that claims of the act share: type, measure, stage and the known principals of each role
 * @param stories the ids of the stories that tell it
 * @param documents the official numbers of the articles that tell it
 * @param ownArticle whether an earlier claim of the same article founded it or supports it
 */
record KnownAct(
        String id,
        String own,
        String identity,
        UncertainDate date,
        @Nullable String goods,
        @Nullable String magnitude,
        @Nullable String designator,
        Set<String> actors,
        Set<String> targets,
        Set<String> stories,
        Set<String> documents,
        boolean ownArticle) {

    /** Returns an act of the graph before its stories and documents are read. Call only {@link #canBe} on it. */
    static KnownAct of(org.neo4j.driver.Record row) {
        UncertainDate date = new UncertainDate(
                row.get("earliest").asLocalDate(null),
                row.get("latest").asLocalDate(null),
                null,
                DateBasis.valueOf(row.get("basis").asString()));
        String id = row.get("id").asString();
        return new KnownAct(
                id,
                row.get("insteadOf").asString(id),
                row.get("identity").asString(),
                date,
                row.get("goods").asString(null),
                row.get("magnitude").asString(null),
                row.get("designator").asString(null),
                Identity.texts(PartyMapping.get(row), Role.ACTOR),
                Identity.targetTexts(PartyMapping.get(row)),
                Set.of(),
                Set.of(),
                false);
    }

    /** Returns this act with its stories and documents. */
    KnownAct toldBy(org.neo4j.driver.Record row) {
        return new KnownAct(
                id,
                own,
                identity,
                date,
                goods,
                magnitude,
                designator,
                actors,
                targets,
                Set.copyOf(row.get("stories").asList(v -> v.asString())),
                Set.copyOf(row.get("documents").asList(v -> v.asString())),
                ownArticle);
    }

    /** Returns the act that a claim of an article founds. */
    static KnownAct founded(Claim claim, String story, @Nullable String document) {
        Coding c = claim.coding();
        Set<String> documents = document == null ? new HashSet<>() : Set.of(document);
        String id = Ids.action(claim.id());
        return new KnownAct(
                id,
                id,
                Identity.key(c),
                c.date(),
                c.goods(),
                c.magnitude(),
                c.designator(),
                Identity.texts(c.parties(), Role.ACTOR),
                Identity.targetTexts(c.parties()),
                Set.of(story),
                documents,
                true);
    }

    KnownAct ofOwnArticle() {
        return new KnownAct(
                id, own, identity, date, goods, magnitude, designator, actors, targets, stories, documents, true);
    }

    /**
     * Tells whether a claim of the same kind states this act.
     *
     * @param story the story of the claim
     * @param document the official number of its article; null without one
     * @param withoutTarget whether the claim leaves out the target of the act
     */
    boolean isSame(Coding coding, String story, @Nullable String document, boolean withoutTarget) {
        boolean oneStory = withoutTarget || stories.contains(story);
        return (oneStory || Identity.namesObject(coding))
                && sameDocument(document)
                && (oneStory || sameActors(coding))
                && (Identity.datesAgree(date, coding.date()) || ownArticle && leavesDay(coding, withoutTarget))
                && agrees(coding);
    }

    /** Tells whether a coding may state this act, apart from its stories and documents. */
    boolean canBe(Coding coding) {
        return Identity.datesAgree(date, coding.date()) && agrees(coding);
    }

    /** Tells whether a coding contradicts no detail of this act. */
    private boolean agrees(Coding coding) {
        return !Identity.conflictOfGoods(goods, coding.goods())
                && !Identity.conflictOfRates(magnitude, coding.magnitude())
                && !Identity.conflict(designator, coding.designator())
                && !Identity.differ(actors, Identity.texts(coding.parties(), Role.ACTOR))
                && !hasOtherTargets(Identity.targetTexts(coding.parties()));
    }

    private boolean hasOtherTargets(Set<String> others) {
        return ownArticle ? Identity.differWithin(targets, others) : Identity.differ(targets, others);
    }

    /**
     * Tells whether one of the two takes the other's date. A claim without a target cannot also date an act that names
     * one: that would be two guesses about one act.
     */
    private boolean leavesDay(Coding coding, boolean withoutTarget) {
        return withoutTarget ? Identity.leavesDayTo(coding.date(), date) : Identity.leavesDayTo(date, coding.date());
    }

    /**
     * Tells whether both or neither name an unresolved actor. If only one does, they can be one act only within one
     * story.
     */
    private boolean sameActors(Coding coding) {
        return actors.isEmpty() == Identity.texts(coding.parties(), Role.ACTOR).isEmpty();
    }

    /** Tells whether the official number agrees. Different numbers mean different acts. */
    private boolean sameDocument(@Nullable String document) {
        return document == null || documents.isEmpty() || documents.contains(document);
    }
}
