package org.dateline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.MeasureKey;
import org.dateline.measures.MeasureActs.Change;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Goods;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/**
 * Finds the measures of acts whose words do not tell its kind. Lifting "the ban", "the measure" or "the duty" without a
 * known beginning lifts the measure in force between the same two sides, if there is exactly one (codebook, "Same or
 * another?", rule 3). A start is linked to another measure only if that is suspended: a ban of unstated kind by the
 * side whose ban a court has stayed restores that ban.
 */
final class UnderspecifiedMeasureLinker {

    /** The kinds that "ban", "measure" and "rule" are read as if the text states no kind. */
    private static final Set<Instrument> VAGUE =
            EnumSet.of(Instrument.PROCUREMENT_BAN, Instrument.OTHER, Instrument.REGULATION);

    /** The kinds that these may stand for. */
    private static final Set<Instrument> MEANT = EnumSet.of(
            Instrument.EXPORT_CONTROL,
            Instrument.IMPORT_RESTRICTION,
            Instrument.TARIFF,
            Instrument.TRADE_REMEDY,
            Instrument.PROCUREMENT_BAN,
            Instrument.INVESTMENT_RESTRICTION,
            Instrument.ENTRY_BAN);

    /** These kinds, and financial sanctions, for measures on a firm, a person or a body. */
    private static final Set<Instrument> ON_SOMEBODY = on(MEANT);

    /** The stages of measures that can be lifted, suspended or postponed. */
    private static final Set<Stage> HELD = EnumSet.of(Stage.ANNOUNCED, Stage.IN_FORCE, Stage.SUSPENDED);

    private final Map<Instrument, List<Coding>> begun = new EnumMap<>(Instrument.class);
    private final Set<Instrument> suspended = EnumSet.noneOf(Instrument.class);
    private final Map<Instrument, List<Coding>> holding = new EnumMap<>(Instrument.class);

    private UnderspecifiedMeasureLinker() {}

    private static Set<Instrument> on(Set<Instrument> kinds) {
        Set<Instrument> all = EnumSet.copyOf(kinds);
        all.add(Instrument.FINANCIAL_SANCTION);
        return all;
    }

    /** Returns the acts between two sides, each with its measure. */
    static List<Change> assigned(List<Change> changes) {
        UnderspecifiedMeasureLinker kindred = new UnderspecifiedMeasureLinker();
        return changes.stream()
                .sorted(Comparator.<Change>comparingLong(c -> c.act().key())
                        .thenComparing(c -> MeasureHistory.stage(c.act())))
                .map(kindred::assigned)
                .toList();
    }

    private Change assigned(Change change) {
        boolean known = begun.getOrDefault(change.key().instrument(), List.of()).stream()
                .anyMatch(b -> isCompatible(change.act().coding(), b));
        Change meant = known
                ? change
                : isAgainst(change)
                        ? meant(change, isSomebody(change.key()) ? ON_SOMEBODY : MEANT)
                        : isStart(change) ? meant(change, restarted(change.key())) : change;
        if (meant.key().direction() == Direction.RESTRICTS) {
            take(meant.key().instrument(), meant.act().coding(), MeasureHistory.stage(meant.act()));
        }
        return meant;
    }

    /** Returns the kinds that a start may restore: suspended ones, and ones announced under another name. */
    private Set<Instrument> restarted(MeasureKey key) {
        Set<Instrument> kinds = EnumSet.noneOf(Instrument.class);
        kinds.addAll(suspended);
        if (key.instrument() == Instrument.TARIFF) {
            kinds.add(Instrument.TRADE_REMEDY);
        } else if (key.instrument() == Instrument.PROCUREMENT_BAN && isSomebody(key)) {
            // A ban of unstated kind on an airline, say, is the one that bars it from the country.
            kinds.add(Instrument.ENTRY_BAN);
        } else if (key.instrument() == Instrument.REGULATION) {
            kinds.addAll(EnumSet.of(Instrument.ENTRY_BAN, Instrument.IMPORT_RESTRICTION, Instrument.EXPORT_CONTROL));
        }
        return kinds;
    }

    private void take(Instrument kind, Coding coding, Stage stage) {
        List<Coding> held = holding.computeIfAbsent(kind, k -> new ArrayList<>());
        if (stage == Stage.SUSPENDED) {
            suspended.add(kind);
        } else {
            suspended.remove(kind);
        }
        if (stage == Stage.ENDED) {
            held.removeIf(h -> isCompatible(coding, h));
            return;
        }
        begun.computeIfAbsent(kind, k -> new ArrayList<>()).add(coding);
        if (HELD.contains(stage)) {
            held.add(coding);
        }
    }

    private Change meant(Change change, Set<Instrument> among) {
        Instrument kind = change.key().instrument();
        Coding coding = change.act().coding();
        List<Instrument> others = kinds(change.key(), coding, isAgainst(change)).stream()
                .filter(among::contains)
                .filter(i ->
                        i != kind && holding.getOrDefault(i, List.of()).stream().anyMatch(h -> isCompatible(coding, h)))
                .toList();
        return others.size() == 1 ? new Change(change.key().of(others.getFirst()), change.act()) : change;
    }

    /**
     * Returns the kinds that a measure may have under its name. If the target is unknown, "the ban on Kivo" may bar a
     * person or an app.
     */
    private static Set<Instrument> kinds(MeasureKey key, Coding coding, boolean isAgainst) {
        if (coding.designator() != null) {
            return Set.of();
        }
        if (isAgainst && isSomebody(key)) {
            return ON_SOMEBODY;
        }
        boolean unknown = key.instrument() == Instrument.ENTRY_BAN
                && key.target().entity() == null
                && !key.target().isNobody();
        // "The ban on Kivo's imports" may concern an app. On goods, "the import ban" is exact.
        boolean unclear = key.instrument() == Instrument.IMPORT_RESTRICTION
                && key.target().entity() == null
                && !key.target().isNobody();
        return key.instrument() == Instrument.TARIFF
                ? Set.of(Instrument.TRADE_REMEDY)
                : unknown || unclear || VAGUE.contains(key.instrument()) ? MEANT : Set.of();
    }

    /**
     * Whether the target is a firm, a person or a body. Lifting a measure on it lifts the measure in force, even if the
     * names of the two differ.
     */
    private static boolean isSomebody(MeasureKey key) {
        String entity = key.target().entity();
        return !key.target().isNobody() && (entity == null || !entity.startsWith("country:"));
    }

    /** Whether an act puts a restriction in force, which may restore a suspended one. */
    private static boolean isStart(Change change) {
        return change.key().direction() == Direction.RESTRICTS && MeasureHistory.stage(change.act()) == Stage.IN_FORCE;
    }

    /** Whether an act ends or suspends a restriction, or announces that. */
    private static boolean isAgainst(Change change) {
        Stage stage = MeasureHistory.stage(change.act());
        return change.key().direction() == Direction.RESTRICTS
                ? stage == Stage.ENDED || stage == Stage.SUSPENDED
                : change.key().direction() == Direction.EASES && StageProgress.isWords(change.act());
    }

    private static boolean isCompatible(Coding coding, Coding held) {
        return coding.goods() == null
                || held.goods() == null
                || !Goods.of(held.goods()).differs(Goods.of(coding.goods()));
    }
}
