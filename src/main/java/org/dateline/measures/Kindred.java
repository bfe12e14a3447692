package org.dateline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.measures.MeasureActs.Change;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Goods;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/**
 * Finds what acts are about whose words do not tell the kind of a measure: whoever lifts "the ban", "the measure" or "the
 * duty" that nobody began has lifted the one that holds between the same two, if there is but one (codebook, "Same or
 * another?", rule 3). Nothing that begins a measure is taken for another.
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
        Change meant = change.key().isOneOf(begun) || !isAgainst(change) ? change : meant(change);
        if (meant.key().direction() == Direction.RESTRICTS) {
            take(meant.key().instrument(), meant.act().coding(), MeasureHistory.stage(meant.act()));
        }
        return meant;
    }

    private void take(Instrument kind, Coding coding, Stage stage) {
        List<Coding> held = holding.computeIfAbsent(kind, k -> new ArrayList<>());
        if (stage == Stage.ENDED) {
            held.removeIf(h -> isCompatible(coding, h));
            return;
        }
        begun.add(kind);
        if (stage == Stage.IN_FORCE || stage == Stage.SUSPENDED) {
            held.add(coding);
        }
    }

    private Change meant(Change change) {
        Instrument kind = change.key().instrument();
        Coding coding = change.act().coding();
        Set<Instrument> kinds = coding.designator() != null
                ? Set.of()
                : kind == Instrument.TARIFF ? Set.of(Instrument.TRADE_REMEDY) : VAGUE.contains(kind) ? MEANT : Set.of();
        List<Instrument> others = kinds.stream()
                .filter(i ->
                        i != kind && holding.getOrDefault(i, List.of()).stream().anyMatch(h -> isCompatible(coding, h)))
                .toList();
        return others.size() == 1 ? new Change(change.key().of(others.getFirst()), change.act()) : change;
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
