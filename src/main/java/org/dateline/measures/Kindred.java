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
 * Finds what acts are about whose words do not tell the kind of a measure: whoever lifts "the ban", "the measure" or "the
 * duty" that nobody began has lifted the one that holds between the same two, if there is but one (codebook, "Same or
 * another?", rule 3). What begins a measure is taken for another only where that is suspended: a ban of no told kind that is
 * laid on whoever's ban a court has stayed is that ban, restored.
 */
final class Kindred {

    /** What "ban", "measure", "rule" are read as where nothing says of what kind. */
    private static final Set<Instrument> VAGUE =
            EnumSet.of(Instrument.PROCUREMENT_BAN, Instrument.OTHER, Instrument.REGULATION);

    /** What these can stand for. */
    private static final Set<Instrument> MEANT = EnumSet.of(
            Instrument.EXPORT_CONTROL,
            Instrument.IMPORT_RESTRICTION,
            Instrument.TARIFF,
            Instrument.TRADE_REMEDY,
            Instrument.PROCUREMENT_BAN,
            Instrument.INVESTMENT_RESTRICTION,
            Instrument.ENTRY_BAN);

    private final Set<Instrument> begun = EnumSet.noneOf(Instrument.class);
    private final Set<Instrument> suspended = EnumSet.noneOf(Instrument.class);
    private final Map<Instrument, List<Coding>> holding = new EnumMap<>(Instrument.class);

    private Kindred() {}

    /** The acts of some on some, each with the measure that it is about. */
    static List<Change> assigned(List<Change> changes) {
        Kindred kindred = new Kindred();
        return changes.stream()
                .sorted(Comparator.<Change>comparingLong(c -> c.act().key())
                        .thenComparing(c -> MeasureHistory.stage(c.act())))
                .map(kindred::assigned)
                .toList();
    }

    private Change assigned(Change change) {
        boolean known = change.key().isOneOf(begun);
        Change meant = known
                ? change
                : isAgainst(change) ? meant(change, MEANT) : isStart(change) ? meant(change, suspended) : change;
        if (meant.key().direction() == Direction.RESTRICTS) {
            take(meant.key().instrument(), meant.act().coding(), MeasureHistory.stage(meant.act()));
        }
        return meant;
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
        begun.add(kind);
        if (stage == Stage.IN_FORCE || stage == Stage.SUSPENDED) {
            held.add(coding);
        }
    }

    private Change meant(Change change, Set<Instrument> among) {
        Instrument kind = change.key().instrument();
        Coding coding = change.act().coding();
        List<Instrument> others = kinds(change.key(), coding).stream()
                .filter(among::contains)
                .filter(i ->
                        i != kind && holding.getOrDefault(i, List.of()).stream().anyMatch(h -> isCompatible(coding, h)))
                .toList();
        return others.size() == 1 ? new Change(change.key().of(others.getFirst()), change.act()) : change;
    }

    /** What a measure called so may be; "the ban on Kivo" keeps out a person or an app, whoever knows neither. */
    private static Set<Instrument> kinds(MeasureKey key, Coding coding) {
        boolean unknown = key.instrument() == Instrument.ENTRY_BAN
                && key.target().entity() == null
                && !key.target().isNobody();
        if (coding.designator() != null) {
            return Set.of();
        }
        return key.instrument() == Instrument.TARIFF
                ? Set.of(Instrument.TRADE_REMEDY)
                : unknown || VAGUE.contains(key.instrument()) ? MEANT : Set.of();
    }

    /** Begins what may be again what was suspended. */
    private static boolean isStart(Change change) {
        return change.key().direction() == Direction.RESTRICTS && MeasureHistory.stage(change.act()) == Stage.IN_FORCE;
    }

    /** Ends or suspends a restriction, or speaks of doing so. */
    private static boolean isAgainst(Change change) {
        Stage stage = MeasureHistory.stage(change.act());
        return change.key().direction() == Direction.RESTRICTS
                ? stage == Stage.ENDED || stage == Stage.SUSPENDED
                : change.key().direction() == Direction.EASES && Progress.isWords(change.act());
    }

    private static boolean isCompatible(Coding coding, Coding held) {
        return coding.goods() == null
                || held.goods() == null
                || !Goods.of(held.goods()).differs(Goods.of(coding.goods()));
    }
}
