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

/** A measure by the acts that tell of it, on any day. */
final class MeasureWithActs {

    /** What reports of one day tell is each its own news. */
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
     * Takes its acts.
     *
     * @param key imposer, target, instrument and direction
     * @param group what tells it from others of this key
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

    /** Its place in lists. Two groups never share one, since a page goes on behind a place. */
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
     * As it stands on a day.
     *
     * @param stages those asked for; empty for any
     * @return nothing when no act can have happened by then, or none leads to these stages
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

    /** As it stands after all that is known. */
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

    /** Of goods for several places those for the measure's own: "maize to Malawi". */
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

    /** "maize from tanzania" as it is said: what tells measures apart has no case. */
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

    /** Who asks for its end does not ask for it. */
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
     * Tells whether this, a measure on nobody by name, is another one of its imposer told again: "it imposed sanctions on the two men in
     * February", "asked it to lift the ban". All of its acts are told later than acts of the other that they can be, or
     * they are words of easing what holds.
     *
     * @param other one on somebody by name
     * @param day on which the other stands
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
