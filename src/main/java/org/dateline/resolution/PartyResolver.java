package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Resolves the slots of an act to its parties. */
final class PartyResolver {

    /** "A tariff on steel, the trade ministry said": no state's measure is on "the ministry" of nobody. */
    static final Pattern OWN_ORGAN = Pattern.compile("(?i:the|its|their) (?:[a-z]+ )*(?:"
            + WordClasses.expression("resolution", "noun for an organ of any state") + ")");

    private final PartyLinker linker;
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

    private PartyResolver(PartyLinker linker) {
        this.linker = linker;
        this.cast = new Cast(linker);
    }

    /**
     * Returns the parties of an act, which may be empty.
     *
     * @param around the context from the article
     * @param meant the parties of the measure that the act refers to
     */
    static List<Party> of(CodedAct act, PartyLinker linker, Surroundings around, List<Party> meant) {
        PartyResolver casting = new PartyResolver(linker);
        UnnamedActor unnamed = new UnnamedActor(act, casting.cast, linker);
        act.slots().stream()
                .filter(s -> s.role() != Role.AFFECTED && !linker.isSaidAgain(s, act.slots()))
                .forEach(slot -> casting.fill(slot, slot.sentence() == act.sentence()));
        Slot source = act.stance().source();
        if (source != null) {
            unnamed.speaks(source);
        }
        casting.cast.removeActors(UnnamedActor::isDocument);
        new Implied(casting.cast).takeUp(meant);
        if (around.gazette() != null) {
            unnamed.prints(around.gazette());
        }
        if (around.home() != null) {
            casting.cast.actFor(around.home(), casting.organs);
        }
        if (around.likely() != null) {
            casting.cast.actFor(around.likely(), casting.unnamed);
        }
        if (around.issuer() != null) {
            unnamed.issues(around.issuer());
        }
        casting.cast.removeSelves();
        return new ArrayList<>(casting.cast.parties());
    }

    private void fill(Slot slot, boolean here) {
        List<Party> found = linker.link(slot).stream()
                .filter(p -> here || p.role() != Role.ADDRESSEE || !cast.isItself(p.principal()))
                .toList();
        boolean organ = (slot.role() == Role.ACTOR || slot.role() == Role.ADDRESSEE)
                && linker.nouns().isOfSomeState(slot);
        if (organ) {
            found.forEach(p -> organs.add(p.text()));
        }
        if (organ && (linker.nouns().isUnnamedOrgan(slot) || linker.nouns().isInUnnamedOffice(slot))) {
            found.forEach(p -> unnamed.add(p.text()));
        }
        found.forEach(cast::add);
    }
}
