package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Resolves the slots of an act to its parties. */
final class PartyResolver {

    /** "A tariff on steel, the trade ministry said": the measure of a state is not on a ministry without an owner. */
    static final Pattern OWN_ORGAN = Pattern.compile("(?i:the|its|their) (?:[a-z]+ )*(?:"
            + WordClasses.expression("resolution", "noun for an organ of any state") + ")");

    private final CodedAct act;
    private final PartyLinker linker;
    private final PartyChanges changes;
    private final Cast cast;
    private final Set<String> organs = new HashSet<>();
    private final Set<String> unnamed = new HashSet<>();

    /**
     * The parties to assume if an act names none, or no country.
     *
     * @param gazette the country whose official gazette the article is from; null for the press
     * @param issuer the only state that acts in the story through its organs; null without one
     * @param home the country of organs that the sentence names without one; null if unknown
     * @param likely the same on weaker evidence, for organs without a name of their own
     */
    record Surroundings(
            @Nullable String gazette,
            @Nullable String issuer,
            @Nullable String home,
            @Nullable String likely) {}

    private PartyResolver(CodedAct act, PartyLinker linker, PartyChanges changes) {
        this.act = act;
        this.linker = linker;
        this.changes = changes;
        this.cast = new Cast(linker);
    }

    /**
     * Returns the parties of an act, which may be empty.
     *
     * @param around the context from the article
     * @param meant the parties of the measure that the act refers to
     * @param changes receives the changes of each stage
     */
    static List<Party> of(
            CodedAct act, PartyLinker linker, Surroundings around, List<Party> meant, PartyChanges changes) {
        return new PartyResolver(act, linker, changes).parties(around, meant);
    }

    private List<Party> parties(Surroundings around, List<Party> meant) {
        UnnamedActor actor = new UnnamedActor(act, cast, linker);
        for (Slot slot : act.slots()) {
            if (slot.role() != Role.AFFECTED) {
                fill(slot);
            }
        }
        Slot source = act.stance().source();
        if (source != null) {
            step("the speaker", () -> actor.speaks(source));
        }
        step("a document that does not act", () -> cast.removeActors(UnnamedActor::isDocument));
        step("the earlier measure", () -> new Implied(cast).takeUp(meant));
        String gazette = around.gazette();
        if (gazette != null) {
            step("the state of the gazette", () -> actor.prints(gazette));
        }
        String home = around.home();
        if (home != null) {
            step("the state of the organs in its sentence", () -> cast.actFor(home, organs));
        }
        String likely = around.likely();
        if (likely != null) {
            step("the likely state of its sentence", () -> cast.actFor(likely, unnamed));
        }
        String issuer = around.issuer();
        if (issuer != null) {
            step("the only state that acts in the story", () -> actor.issues(issuer));
        }
        step("the actor itself", cast::removeSelves);
        return new ArrayList<>(cast.parties());
    }

    private void step(String stage, Runnable work) {
        List<Party> before = List.copyOf(cast.parties());
        work.run();
        changes.tell(act, before, cast.parties(), stage);
    }

    private void fill(Slot slot) {
        if (linker.isSaidAgain(slot, act.slots())) {
            changes.saidAgain(act, slot);
            return;
        }
        boolean here = slot.sentence() == act.sentence();
        List<Party> found = linker.link(slot).stream()
                .filter(p -> here || p.role() != Role.ADDRESSEE || !cast.isItself(p.principal()))
                .toList();
        changes.filled(act, slot, found, linker);
        boolean organ = (slot.role() == Role.ACTOR || slot.role() == Role.ADDRESSEE)
                && linker.nouns().isOfSomeState(slot);
        if (organ) {
            found.forEach(p -> organs.add(p.text()));
        }
        if (organ && (linker.nouns().isUnnamedOrgan(slot) || linker.nouns().isInUnnamedOffice(slot))) {
            found.forEach(p -> unnamed.add(p.text()));
        }
        List<Party> all = Stream.concat(cast.parties().stream(), found.stream())
                .distinct()
                .toList();
        found.forEach(cast::add);
        changes.tell(act, all, cast.parties(), "a party that takes part already");
    }
}
