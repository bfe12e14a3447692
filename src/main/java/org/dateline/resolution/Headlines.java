package org.dateline.resolution;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.Coding;
import org.dateline.model.Goods;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Completes what headlines leave out or only describe by what the report below them says of the same act: "EU blacklists
 * financier", whose name comes later, "Ban on Huawei reinstated", by whomever.
 *
 * @param parses the sentences of the article
 * @param findings what was found in it
 */
record Headlines(List<Parse> parses, Collection<Resolver.Finding> findings) {

    private static final Set<Instrument> BANS = Set.of(
            Instrument.ENTRY_BAN,
            Instrument.IMPORT_RESTRICTION,
            Instrument.EXPORT_CONTROL,
            Instrument.INVESTMENT_RESTRICTION);

    /**
     * A headline's act in full.
     *
     * @param act the act, of the kind that the report tells
     * @param parties who takes part
     */
    record Whole(CodedAct act, List<Party> parties) {}

    /** What a headline's act is by the report; empty when it is as it should be. */
    Optional<Whole> completed(Resolver.Finding headline) {
        CodedAct act = headline.act();
        if (!parse(act).sentence().headline() || act.stage() == null) {
            return Optional.empty();
        }
        List<Party> own = headline.claim().coding().parties();
        return findings.stream()
                .filter(f -> isSame(act, f.act()))
                .filter(f -> isByTheSame(own, f.claim().coding().parties()))
                .filter(f -> isOnTheSame(headline.claim().coding(), f.claim().coding()))
                .min(Comparator.comparing(f -> f.act().instrument() != act.instrument()))
                .flatMap(f -> whole(headline, f));
    }

    private static Optional<Whole> whole(Resolver.Finding headline, Resolver.Finding told) {
        List<Party> own = headline.claim().coding().parties();
        List<Party> all = merged(own, told.claim().coding().parties());
        String named = headline.claim().coding().goods();
        String full = fuller(named, told.claim().coding().goods());
        boolean same = all.equals(own)
                && Objects.equals(named, full)
                && headline.act().instrument() == told.act().instrument();
        return same
                ? Optional.empty()
                : Optional.of(new Whole(headline.act().takingUp(told.act().instrument(), full), all));
    }

    /** "Bars Laotian tapioca" of a ban on tapioca from Laos and Cambodia leaves out where else it comes from. */
    private static @Nullable String fuller(@Nullable String headline, @Nullable String told) {
        boolean more = headline != null
                && told != null
                && Goods.of(told).each().size() > Goods.of(headline).each().size();
        return more ? told : headline;
    }

    private Parse parse(CodedAct act) {
        return parses.get(act.sentence());
    }

    private boolean isSame(CodedAct headline, CodedAct told) {
        return !parse(told).sentence().headline()
                && parse(told).segment() == parse(headline).segment()
                && told.type() == headline.type()
                && isOfKind(headline.instrument(), told.instrument())
                && told.direction() == headline.direction()
                && told.stage() == headline.stage();
    }

    /** "Bars airline" may be from anything, "duties" may be of any kind. */
    private static boolean isOfKind(Instrument headline, Instrument told) {
        return headline == told
                || headline == Instrument.PROCUREMENT_BAN && BANS.contains(told)
                || headline == Instrument.TARIFF && told == Instrument.TRADE_REMEDY;
    }

    private static boolean isByTheSame(List<Party> headline, List<Party> told) {
        Set<String> actors = principals(headline);
        return actors.isEmpty() || !Collections.disjoint(actors, principals(told));
    }

    /** Neither whom they are on nor on what contradicts. */
    private static boolean isOnTheSame(Coding headline, Coding told) {
        Set<String> one = targets(headline);
        Set<String> other = targets(told);
        boolean goods = headline.goods() == null
                || told.goods() == null
                || !Goods.of(headline.goods()).differs(Goods.of(told.goods()));
        return goods && (one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other));
    }

    private static Set<String> targets(Coding coding) {
        return in(coding.parties(), Role.TARGET)
                .flatMap(p -> Optional.ofNullable(p.entity()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> principals(List<Party> parties) {
        return in(parties, Role.ACTOR)
                .map(p -> Objects.requireNonNullElse(p.principal(), Objects.requireNonNullElse(p.entity(), p.text())))
                .collect(Collectors.toSet());
    }

    private static List<Party> merged(List<Party> headline, List<Party> told) {
        boolean nobodyActs = in(headline, Role.ACTOR).findAny().isEmpty();
        List<Party> targets = in(headline, Role.TARGET).toList();
        boolean described = !targets.isEmpty()
                && targets.stream().allMatch(Headlines::isDescribed)
                && in(told, Role.TARGET).anyMatch(p -> !isDescribed(p));
        Stream<Party> kept = headline.stream().filter(p -> !(described && p.role() == Role.TARGET));
        Stream<Party> added = told.stream()
                .filter(p -> nobodyActs && p.role() == Role.ACTOR || described && p.role() == Role.TARGET)
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true));
        return Stream.concat(kept, added).toList();
    }

    /** "Sudanese gold trader" has no name. */
    private static boolean isDescribed(Party party) {
        String last = party.text().substring(party.text().lastIndexOf(' ') + 1);
        return party.entity() == null && party.principal() == null && !last.isEmpty() && isLower(last);
    }

    private static boolean isLower(String word) {
        return Character.isLowerCase(word.charAt(0));
    }

    private static Stream<Party> in(List<Party> parties, Role role) {
        return parties.stream().filter(p -> p.role() == role);
    }
}
