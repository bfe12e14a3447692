package org.dateline.measures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Identity;
import org.dateline.graph.MeasureKey;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Goods;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** A measure with its acts, from which its state on any day follows. */
final class MeasureWithActs {

    /** Reports of one day are independent news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Set<Stage> HOLDING = EnumSet.of(Stage.IN_FORCE, Stage.SUSPENDED);

    private final MeasureKey key;
    private final String group;
    private final List<ActionSnapshot> acts;
    private final MeasureHistory history;
    private final boolean words;
    private final @Nullable String designator;
    private final @Nullable String goods;
    private final @Nullable Goods goodsRead;
    private volatile @Nullable OnDay last;

    /**
     * Takes the acts of a measure.
     *
     * @param key imposer, target, instrument and direction
     * @param group the designator that tells it from others of this key
     */
    MeasureWithActs(MeasureKey key, String group, List<ActionSnapshot> acts) {
        this.key = key;
        this.group = group;
        this.acts = List.copyOf(acts);
        this.history = new MeasureHistory(key.direction(), acts);
        this.words = acts.stream().allMatch(StageProgress::isWords);
        this.designator = first(Coding::designator);
        this.goods = group.isEmpty() ? null : goods(group);
        this.goodsRead = goods == null ? null : Goods.of(goods);
    }

    private record OnDay(LocalDate day, Set<Stage> stages, Optional<Measure> measure) {}

    MeasureKey key() {
        return key;
    }

    /** Returns its sort key in lists. It is unique, since a page continues after a place. */
    String place() {
        return key.place() + "|" + URLEncoder.encode(group, StandardCharsets.UTF_8);
    }

    List<ActionSnapshot> acts() {
        return acts;
    }

    @Nullable
    String designator() {
        return designator;
    }

    @Nullable
    String goods() {
        return goods;
    }

    /**
     * Returns the measure with its state on a day.
     *
     * @param stages the stages to consider; empty for any
     * @return empty if no act may have happened by then, or none gives one of these stages
     */
    Optional<Measure> on(LocalDate day, Set<Stage> stages) {
        OnDay same = last;
        if (same != null && same.day().equals(day) && same.stages().equals(stages)) {
            return same.measure();
        }
        OnDay asked = new OnDay(day, stages, history.on(day, stages).map(this::measure));
        last = asked;
        return asked.measure();
    }

    /** Returns the measure with its state after all known acts. */
    Optional<Measure> last() {
        return history.last().map(this::measure);
    }

    private Measure measure(MeasureState state) {
        return new Measure(
                Ids.designated(key.id(), group),
                place(),
                key,
                designator,
                goods,
                requestedBy(),
                acts.stream().map(ActionSnapshot::id).collect(Collectors.toSet()),
                acts.stream()
                        .map(ActionSnapshot::lastReported)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                state);
    }

    private @Nullable String first(Function<Coding, @Nullable String> part) {
        return acts.stream()
                .map(ActionSnapshot::coding)
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the goods of this measure alone, if an act names goods for several places: "maize to Malawi". */
    private @Nullable String goods(String otherwise) {
        String said = first(Coding::goods);
        return said == null || Goods.of(said).each().size() == 1
                ? said
                : acts.stream()
                        .map(a -> a.coding().goods())
                        .filter(g -> g != null && Goods.of(g).each().size() == 1)
                        .findFirst()
                        .orElseGet(() -> inTheWordsOf(said, otherwise));
    }

    /** Returns lower-case goods as the text writes them, since designators have no case: "maize from Tanzania". */
    private static String inTheWordsOf(String said, String plain) {
        return Stream.of(plain.split(" "))
                .map(word -> Pattern.compile("(?iu)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                        .matcher(said)
                        .results()
                        .findFirst()
                        .map(MatchResult::group)
                        .orElse(word))
                .collect(Collectors.joining(" "));
    }

    /** Returns the ids of the parties that requested the measure. A request to end it does not count. */
    private List<String> requestedBy() {
        return acts.stream()
                .map(ActionSnapshot::coding)
                .filter(c -> c.type() == ActionType.REQUEST && c.direction() == key.direction())
                .flatMap(c -> c.principals(Role.ACTOR))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Tells whether this measure, whose target is unnamed, repeats another one of its imposer: "it imposed sanctions on
     * the two men in February", "asked it to lift the ban". Either each of its acts may be an act of the other that was
     * reported at least a day earlier, or its acts only announce an easing of the other while that is in force or suspended.
     *
     * @param other a measure on a named target
     * @param day the day for the state of the other
     */
    boolean isToldAgainOf(MeasureWithActs other, LocalDate day) {
        return isOfKind(other)
                        && acts.stream().allMatch(a -> other.acts.stream().anyMatch(b -> isSame(a, b)))
                        && other.on(day, Set.of()).isPresent()
                || isEasingOf(other, day);
    }

    private boolean isEasingOf(MeasureWithActs other, LocalDate day) {
        return words
                && key.direction() == Direction.EASES
                && key.instrument() == other.key.instrument()
                && other.key.direction() == Direction.RESTRICTS
                && isOnTheSame(other)
                && other.on(day, Set.of())
                        .filter(m -> HOLDING.contains(m.state().stage()))
                        .isPresent();
    }

    private boolean isOfKind(MeasureWithActs other) {
        Instrument kind = key.instrument();
        boolean unnamed = kind == Instrument.OTHER;
        return key.direction() == other.key.direction()
                && (unnamed || kind == other.key.instrument())
                && isOnTheSame(other);
    }

    private boolean isOnTheSame(MeasureWithActs other) {
        return goodsRead == null || other.goodsRead == null || !goodsRead.differs(other.goodsRead);
    }

    private static boolean isSame(ActionSnapshot again, ActionSnapshot before) {
        return again.coding().stage() == before.coding().stage()
                && again.coding().direction() == before.coding().direction()
                && Identity.datesAgree(again.coding().date(), before.coding().date())
                && !again.firstReported().isBefore(before.firstReported().plus(NEWS));
    }
}
