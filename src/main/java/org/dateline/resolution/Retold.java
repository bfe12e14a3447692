package org.dateline.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives the act of a headline and the act below it that tells it again the same sides. Then both are one act: "Rome turns down plea" has the
 * addressee of "Italy turned down a request by Tunisia", and "imposed safeguards" is on those whom its headline names.
 * {@link Headlines} comes before: it finds the measure of a vague headline, its day and its goods.
 *
 * @param parses the sentences of the article
 */
record Retold(List<Parse> parses) {

    /** The sentences at the beginning of a report that tell its headline again. Further down, an act of the same kind may be another one. */
    private static final int LEAD = 3;

    /** The number of days before publication in which an act may be the news of an undated headline. */
    private static final int NEWS_DAYS = 8;

    private static final List<Role> SIDES = List.of(Role.ADDRESSEE, Role.TARGET, Role.BENEFICIARY);

    /**
     * An act with the parties that it shares with the other one.
     *
     * @param place its place among the findings
     * @param act the act, about the measure that the report names
     * @param parties its parties
     */
    record Sided(int place, CodedAct act, List<Party> parties) {}

    /** Returns the acts whose parties change. */
    List<Sided> sided(List<Resolver.Finding> findings) {
        List<Sided> changed = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Resolver.Finding headline = findings.get(i);
            if (parse(headline).sentence().headline()) {
                int at = i;
                again(headline, findings).ifPresent(told -> {
                    add(changed, at, headline, findings.get(told), true);
                    add(changed, told, findings.get(told), headline, false);
                });
            }
        }
        return changed;
    }

    private static void add(
            List<Sided> changed, int at, Resolver.Finding act, Resolver.Finding other, boolean inHeadline) {
        List<Party> own = act.claim().coding().parties();
        List<Party> all = with(own, other.claim().coding().parties(), inHeadline);
        CodedAct known = inHeadline ? ofMeasure(act, other.act()) : act.act();
        boolean same = all.equals(own) && known.equals(act.act());
        if (!same && changed.stream().noneMatch(sided -> sided.place() == at)) {
            changed.add(new Sided(at, known, all));
        }
    }

    /** Returns the headline's act about the measure that the report names: "spurns appeal" above an appeal to lift a ban. */
    private static CodedAct ofMeasure(Resolver.Finding headline, CodedAct told) {
        CodedAct act = headline.act();
        return act.instrument() == told.instrument()
                ? act
                : act.takingUp(told.instrument(), headline.claim().coding().goods());
    }

    /**
     * Returns the parties of an act and, in each role, those that only the other one knows. A sentence takes none in a role that it fills: a
     * headline says the same shorter there, "45 German diplomats" above "45 members of Germany's diplomatic staff". What was inferred for a
     * headline is no news to a sentence that says more, unless the sentence has the party in another role.
     */
    private static List<Party> with(List<Party> own, List<Party> others, boolean inHeadline) {
        Set<String> sides = own.stream().map(Retold::side).collect(Collectors.toSet());
        Set<Role> filled = own.stream().map(Party::role).collect(Collectors.toSet());
        Set<String> taking =
                own.stream().map(Retold::principal).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        List<Party> further = others.stream()
                .filter(p -> SIDES.contains(p.role()) && !sides.contains(side(p)))
                .filter(p -> p.entity() == null
                        ? inHeadline && own.stream().anyMatch(o -> isDescribed(o, p))
                        : inHeadline
                                || (!filled.contains(p.role()) || own.stream().anyMatch(o -> isSaidInFull(o, p)))
                                        && (!p.inferred() || taking.contains(principal(p))))
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true))
                .toList();
        Stream<Party> kept = own.stream()
                .filter(p -> further.stream().noneMatch(other -> isAffected(p, other) || isSaidInFull(p, other)))
                .filter(p -> !inHeadline || further.stream().noneMatch(other -> isDescribed(p, other)));
        return Stream.concat(kept, further.stream()).toList();
    }

    /** Whether a headline describes without a name whom the report calls otherwise: "miners" are "large mining companies". */
    private static boolean isDescribed(Party headline, Party told) {
        return headline.role() == told.role()
                && principal(headline) == null
                && principal(told) == null
                && HeadlineParties.isDescribed(headline);
    }

    private static boolean isAffected(Party party, Party other) {
        return party.role() == Role.AFFECTED && Objects.equals(principal(party), principal(other));
    }

    /** Whether a party is a word of another one's name: "staff" of "45 Russian embassy staff". */
    private static boolean isSaidInFull(Party party, Party other) {
        return party.role() == other.role()
                && principal(party) == null
                && List.of(other.text().split(" ")).contains(party.text());
    }

    /** Returns the place of the act that tells the headline's again; empty if there is none. */
    private OptionalInt again(Resolver.Finding headline, List<Resolver.Finding> findings) {
        OptionalInt first = IntStream.range(0, findings.size())
                .filter(i -> isLead(findings.get(i)) && isAlike(headline, findings.get(i)))
                .findFirst();
        return first.isPresent() && isSame(headline, findings.get(first.getAsInt())) ? first : OptionalInt.empty();
    }

    /** Whether a sentence below tells an act of the headline's kind by one of its actors. */
    private boolean isAlike(Resolver.Finding headline, Resolver.Finding told) {
        return !parse(told).sentence().headline()
                && parse(told).segment() == parse(headline).segment()
                && isOfKind(headline.act(), told.act())
                && told.claim()
                        .coding()
                        .principals(Role.ACTOR)
                        .anyMatch(
                                headline.claim().coding().principals(Role.ACTOR).toList()::contains);
    }

    private boolean isSame(Resolver.Finding headline, Resolver.Finding told) {
        Coding one = headline.claim().coding();
        Coding other = told.claim().coding();
        return headline.act().stance().denied() == told.act().stance().denied()
                && isByTheSame(one, other)
                && SIDES.stream().allMatch(role -> isPart(one, other, role) || isPart(other, one, role))
                && ReportedGoods.of(one, other).agree()
                && canBeOn(one.date(), other.date());
    }

    /** Whether both are of one kind. Words about a measure may leave it out. */
    private static boolean isOfKind(CodedAct headline, CodedAct told) {
        boolean vague = headline.stage() == null && headline.instrument() == Instrument.NONE;
        return headline.type() == told.type()
                && headline.direction() == told.direction()
                && headline.stage() == told.stage()
                && (vague || headline.instrument() == told.instrument());
    }

    private static boolean isByTheSame(Coding one, Coding other) {
        Set<String> actors = one.principals(Role.ACTOR).collect(Collectors.toSet());
        return !actors.isEmpty() && actors.equals(other.principals(Role.ACTOR).collect(Collectors.toSet()));
    }

    private static boolean isPart(Coding one, Coding other, Role role) {
        return other.principals(role)
                .collect(Collectors.toSet())
                .containsAll(one.principals(role).toList());
    }

    private static boolean canBeOn(UncertainDate headline, UncertainDate told) {
        LocalDate published = headline.latest();
        LocalDate last = told.latest();
        return headline.canEqual(told)
                || headline.basis() == DateBasis.PUBLICATION
                        && published != null
                        && last != null
                        && !last.isAfter(published)
                        && last.isAfter(published.minusDays(NEWS_DAYS));
    }

    private boolean isLead(Resolver.Finding told) {
        int segment = parse(told).segment();
        return IntStream.range(0, told.act().sentence())
                        .filter(i -> parses.get(i).segment() == segment
                                && !parses.get(i).sentence().headline())
                        .count()
                < LEAD;
    }

    private Parse parse(Resolver.Finding finding) {
        CodedAct act = finding.act();
        return parses.get(act.sentence());
    }

    private static String side(Party party) {
        return party.role() + " " + Objects.requireNonNullElse(principal(party), party.text());
    }

    private static @Nullable String principal(Party party) {
        return party.principal() == null ? party.entity() : party.principal();
    }
}
