package org.dateline.resolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Times;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Completes the acts of headlines by the same acts in the report below: "EU blacklists financier", where the report
 * names the financier, or "Ban on Huawei reinstated", where it names the actor.
 *
 * @param parses the sentences of the article
 * @param findings the findings of the article
 */
record Headlines(List<Parse> parses, Collection<Resolver.Finding> findings) {

    /** Acts in a report that are older than this are not the news of its headline. */
    private static final int NEWS_DAYS = 8;

    /** "The blacklist" tells only that there is a list. */
    private static final Pattern SOME_LIST = Pattern.compile("(?i)(?:\\w+ )?(?:black ?list|sanctions? list)");

    /**
     * A headline's act, completed.
     *
     * @param act the act, of the kind that the report tells
     * @param parties its parties
     */
    record Whole(CodedAct act, List<Party> parties) {}

    /** Returns the headline's act as completed by the report; empty if there is nothing to complete. */
    Optional<Whole> completed(Resolver.Finding headline) {
        CodedAct act = headline.act();
        if (!parse(act).sentence().headline() || act.stage() == null) {
            return Optional.empty();
        }
        Coding own = headline.claim().coding();
        List<Resolver.Finding> told = findings.stream()
                .filter(f -> isSame(act, f.act()) && isOfTheSame(headline, f) || isLead(headline, f))
                .sorted(Comparator.comparing((Resolver.Finding f) -> !isLead(headline, f))
                        .thenComparing(f -> f.act().instrument() != act.instrument()))
                .toList();
        return told.stream()
                .filter(f -> ReportedGoods.of(own, f.claim().coding()).agree())
                .findFirst()
                .or(() -> onlyOne(own, told))
                .flatMap(f -> whole(headline, f));
    }

    private boolean isSame(CodedAct headline, CodedAct told) {
        return !parse(told).sentence().headline()
                && parse(told).segment() == parse(headline).segment()
                && new HeadlineKind(headline).covers(told);
    }

    /**
     * Whether an act in the first sentence is the headline's: it has the same sides, even if the names of the measure
     * differ.
     */
    private boolean isLead(Resolver.Finding headline, Resolver.Finding told) {
        CodedAct act = headline.act();
        int segment = parse(act).segment();
        OptionalInt first = IntStream.range(0, parses.size())
                .filter(i -> parses.get(i).segment() == segment
                        && !parses.get(i).sentence().headline())
                .findFirst();
        return first.isPresent()
                && told.act().sentence() == first.getAsInt()
                && told.act().type() == act.type()
                && told.act().direction() == act.direction()
                && HeadlineParties.of(headline.claim().coding(), told.claim().coding())
                        .haveSameSides();
    }

    private static boolean isOfTheSame(Resolver.Finding headline, Resolver.Finding told) {
        HeadlineParties parties =
                HeadlineParties.of(headline.claim().coding(), told.claim().coding());
        return parties.agree() && (told.act().stage() == headline.act().stage() || parties.haveSameTargets());
    }

    private Parse parse(CodedAct act) {
        return parses.get(act.sentence());
    }

    /**
     * Returns the only act of the report that fits, even if its goods have another name: "cuts power supply" above
     * "halted exports of electricity".
     */
    private static Optional<Resolver.Finding> onlyOne(Coding headline, List<Resolver.Finding> told) {
        boolean one =
                told.stream().map(f -> f.claim().coding().goods()).distinct().count() == 1;
        return told.stream()
                .filter(f ->
                        one && ReportedGoods.of(headline, f.claim().coding()).agreeOnPlaces())
                .findFirst();
    }

    private static Optional<Whole> whole(Resolver.Finding headline, Resolver.Finding told) {
        Coding own = headline.claim().coding();
        List<Party> all = HeadlineParties.of(own, told.claim().coding()).merged();
        String full = ReportedGoods.of(own, told.claim().coding()).full();
        UncertainDate day = day(own.date(), told.claim().coding().date());
        String named = designator(own.designator(), told.claim().coding().designator());
        boolean same = all.equals(own.parties())
                && Objects.equals(own.designator(), named)
                && Objects.equals(own.goods(), full)
                && day.equals(own.date())
                && isOnTime(headline.act(), told.act())
                && headline.act().instrument() == told.act().instrument();
        return same
                ? Optional.empty()
                : Optional.of(new Whole(headline.act().toldBy(told.act(), full, day, named), all));
    }

    private static boolean isOnTime(CodedAct headline, CodedAct told) {
        Times own = headline.times();
        Times full = told.times();
        return (own.due() != null || full.due() == null) && (own.expires() != null || full.expires() == null);
    }

    private static @Nullable String designator(@Nullable String headline, @Nullable String told) {
        boolean vague = headline == null || SOME_LIST.matcher(headline).matches();
        return vague && told != null ? told : headline;
    }

    /** Returns the report's date for a headline without one, if it lies within the last days. */
    private static UncertainDate day(UncertainDate headline, UncertainDate told) {
        LocalDate published = headline.latest();
        LocalDate first = told.earliest();
        LocalDate last = told.latest();
        boolean open = headline.basis() == DateBasis.PUBLICATION || headline.spans();
        boolean recent = open
                && told.basis() != DateBasis.PUBLICATION
                && published != null
                && first != null
                && last != null
                && !last.isAfter(published)
                && first.isAfter(published.minusDays(NEWS_DAYS));
        return recent ? told : headline;
    }
}
