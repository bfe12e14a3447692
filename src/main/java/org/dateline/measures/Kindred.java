package org.dateline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
 * duty" that nobody began has lifted the one that stands between the same two, if there is but one (codebook, "Same or
 * another?", rule 3).
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
            Instrument.FINANCIAL_SANCTION,
            Instrument.INVESTMENT_RESTRICTION,
            Instrument.ENTRY_BAN);

    private final Map<Instrument, List<Coding>> begun = new HashMap<>();
    private final Set<Instrument> open = new HashSet<>();

    private Kindred() {}

    /** The acts of some on some, each with the measure that it is about. */
    static List<Change> assigned(List<Change> changes) {
        Kindred kindred = new Kindred();
        List<Change> assigned = new ArrayList<>();
        changes.stream()
                .sorted(Comparator.<Change>comparingLong(c -> c.act().key())
                        .thenComparing(c -> MeasureHistory.stage(c.act())))
                .map(kindred::assigned)
                .forEach(assigned::add);
        return assigned;
    }

    private Change assigned(Change change) {
        Change meant = change.key().isOneOf(begun.keySet()) ? change : meant(change);
        if (meant.key().direction() == Direction.RESTRICTS) {
            take(meant);
        }
        return meant;
    }

    private void take(Change change) {
        Instrument kind = change.key().instrument();
        if (MeasureHistory.stage(change.act()) == Stage.ENDED) {
            open.remove(kind);
        } else {
            begun.computeIfAbsent(kind, k -> new ArrayList<>()).add(change.act().coding());
            open.add(kind);
        }
    }

    private Change meant(Change change) {
        Instrument kind = change.key().instrument();
        boolean duty = kind == Instrument.TARIFF && isOnTheSame(change, Instrument.TRADE_REMEDY);
        if (duty) {
            return new Change(change.key().of(Instrument.TRADE_REMEDY), change.act());
        }
        boolean vague = isAgainst(change) && VAGUE.contains(kind) || isUnstated(change);
        List<Instrument> others = vague
                ? open.stream()
                        .filter(i -> i != kind && MEANT.contains(i) && isCompatible(change, i))
                        .toList()
                : List.of();
        return others.size() == 1 ? new Change(change.key().of(others.getFirst()), change.act()) : change;
    }

    /** Ends or suspends a restriction, or speaks of doing so. */
    private static boolean isAgainst(Change change) {
        Stage stage = MeasureHistory.stage(change.act());
        return change.key().direction() == Direction.RESTRICTS
                ? stage == Stage.ENDED || stage == Stage.SUSPENDED
                : change.key().direction() == Direction.EASES && Progress.isWords(change.act());
    }

    /** "Put the exclusion back into force": of a measure whose kind its words never tell. */
    private static boolean isUnstated(Change change) {
        return change.key().instrument() == Instrument.OTHER
                && change.key().direction() == Direction.RESTRICTS
                && MeasureHistory.stage(change.act()) == Stage.IN_FORCE;
    }

    /** "The duty" on cement where a safeguard duty on cement stands. */
    private boolean isOnTheSame(Change change, Instrument kind) {
        return open.contains(kind) && isCompatible(change, kind);
    }

    private boolean isCompatible(Change change, Instrument kind) {
        String goods = change.act().coding().goods();
        return goods == null
                || begun.getOrDefault(kind, List.of()).stream()
                        .anyMatch(c -> c.goods() == null || !Goods.of(c.goods()).differs(Goods.of(goods)));
    }
}
