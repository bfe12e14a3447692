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
final class UnderspecifiedMeasureLinker {

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

    /** What is laid on a firm, a person or a body may be a sanction as well. */
    private static final Set<Instrument> ON_SOMEBODY = on(MEANT);

    /** What can be lifted, suspended or put off. */
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

    /** The acts of some on some, each with the measure that it is about. */
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

    /** What a start may be of: what was suspended, and by another name what was told to begin. */
    private Set<Instrument> restarted(MeasureKey key) {
        Set<Instrument> kinds = EnumSet.noneOf(Instrument.class);
        kinds.addAll(suspended);
        if (key.instrument() == Instrument.TARIFF) {
            kinds.add(Instrument.TRADE_REMEDY);
        } else if (key.instrument() == Instrument.PROCUREMENT_BAN && isSomebody(key)) {
            // A ban of no told kind on an airline, say, is the one that keeps it out.
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

    /** What a measure called so may be; "the ban on Kivo" keeps out a person or an app, whoever knows neither. */
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
        if (coding.designator() != null) {
            return Set.of();
        }
        // "The ban on Kivo's imports" may be of an app, and on goods "the import ban" is what it says.
        boolean unclear = key.instrument() == Instrument.IMPORT_RESTRICTION
                && key.target().entity() == null
                && !key.target().isNobody();
        return key.instrument() == Instrument.TARIFF
                ? Set.of(Instrument.TRADE_REMEDY)
                : unknown || unclear || VAGUE.contains(key.instrument()) ? MEANT : Set.of();
    }

    /** A firm, a person or a body: what is lifted of it is what was laid on it, whatever either was called. */
    private static boolean isSomebody(MeasureKey key) {
        String entity = key.target().entity();
        return !key.target().isNobody() && (entity == null || !entity.startsWith("country:"));
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
                : change.key().direction() == Direction.EASES && StageProgress.isWords(change.act());
    }

    private static boolean isCompatible(Coding coding, Coding held) {
        return coding.goods() == null
                || held.goods() == null
                || !Goods.of(held.goods()).differs(Goods.of(coding.goods()));
    }
}
