package org.dateline.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.MeasureKey;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Goods;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Separates measures that share a key: by designator ("Entity List", "Section 301"), else by their goods if these
 * define the measure, as in trade. An act without either joins the single open measure; if several are open, it stays
 * unspecified (codebook, "Same or another?", rule 3).
 *
 * <p>Restricting "four individuals" twice restricts eight. So if the target is an unnamed part of a group, each day
 * makes a measure of its own. Without a target and other details, rules, accords and measures of unstated kind are one
 * only within a story.
 *
 * <p>An announcement of easing, such as a plan to lift a ban, belongs to a restriction that has not ended by then, if
 * there is one. Otherwise it makes an easing measure of its own.
 */
final class Designators {

    /** The designator of acts that name none. */
    static final String UNSPECIFIED = "";

    /** The kinds of which a state has many unrelated measures. */
    static final Set<Instrument> GENERAL = EnumSet.of(Instrument.REGULATION, Instrument.AGREEMENT, Instrument.OTHER);

    private static final Set<String> LISTS = WordClasses.of("measures", "list of no name");

    private final MeasureKey key;
    private final Map<String, List<ActionSnapshot>> groups = new TreeMap<>();
    private final GoodsGroups goods = new GoodsGroups();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Set<String>> stories;
    private final Map<String, Set<String>> storiesOfGroups = new TreeMap<>();

    private Designators(MeasureKey key, Map<String, Set<String>> stories) {
        this.key = key;
        this.stories = stories;
    }

    /**
     * Returns the acts of each designator, in lower case.
     *
     * @param key the key; its direction is that of the measures while in force
     * @param acts the acts on the measures themselves
     * @param opposite the acts on measures of the other direction
     * @param stories the ids of the stories of acts of a general kind without a target, by act
     */
    static Map<String, List<ActionSnapshot>> group(
            MeasureKey key,
            List<ActionSnapshot> acts,
            List<ActionSnapshot> opposite,
            Map<String, Set<String>> stories) {
        if (key.direction() == Direction.RESTRICTS) {
            return restrictions(key, acts, opposite, stories);
        }
        List<ActionSnapshot> elsewhere = restrictions(key.opposite(), opposite, acts, stories).values().stream()
                .flatMap(List::stream)
                .toList();
        return restrictions(
                key, acts.stream().filter(a -> !elsewhere.contains(a)).toList(), List.of(), stories);
    }

    private static Map<String, List<ActionSnapshot>> restrictions(
            MeasureKey key, List<ActionSnapshot> acts, List<ActionSnapshot> easing, Map<String, Set<String>> stories) {
        Designators designators = new Designators(key, stories);
        Set<ActionSnapshot> words =
                new HashSet<>(easing.stream().filter(StageProgress::isWords).toList());
        Stream.concat(acts.stream(), words.stream())
                .sorted(Comparator.comparingLong(ActionSnapshot::key).thenComparing(MeasureHistory::stage))
                .forEach(act -> designators.add(act, words.contains(act)));
        return designators.groups;
    }

    private void add(ActionSnapshot act, boolean about) {
        boolean withinStory = isGeneral(act);
        for (String told : withinStory ? Set.of(ofStory(act)) : groups(act.coding())) {
            // "Plans to readmit birds" is about the ban on chicken if no other ban is open.
            String group = about && !withinStory && !open.contains(told) && open.size() == 1 ? single() : told;
            if (!about || open.contains(group)) {
                add(act, group);
            }
        }
    }

    private void add(ActionSnapshot act, String group) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(act);
        storiesOfGroups.computeIfAbsent(group, g -> new HashSet<>()).addAll(storiesOf(act));
        if (MeasureHistory.stage(act) == Stage.ENDED) {
            open.remove(group);
        } else {
            open.add(group);
        }
    }

    private Set<String> storiesOf(ActionSnapshot act) {
        return stories.getOrDefault(act.id(), Set.of());
    }

    private boolean isGeneral(ActionSnapshot act) {
        return key.target().isNobody()
                && GENERAL.contains(key.instrument())
                && named(act.coding()) == null
                && act.coding().goods() == null
                && !storiesOf(act).isEmpty();
    }

    /**
     * Returns the designator for a measure known only by its stories: that of an open measure in one of them, else of
     * any in one of them, else a new one.
     */
    private String ofStory(ActionSnapshot act) {
        Set<String> told = storiesOf(act);
        List<String> same = storiesOfGroups.entrySet().stream()
                .filter(e -> !Collections.disjoint(e.getValue(), told))
                .map(Map.Entry::getKey)
                .toList();
        return same.stream()
                .filter(open::contains)
                .findFirst()
                .or(() -> same.stream().findFirst())
                .orElseGet(() -> Collections.min(told));
    }

    /**
     * Returns the designators of the measures that an act is about: one for each origin and destination of its goods.
     */
    private Set<String> groups(Coding act) {
        String designator = named(act);
        List<Goods> each = designator == null && isOfGoods(act)
                ? Goods.of(Objects.requireNonNull(act.goods())).each()
                : List.of();
        if (key.target().isSome()) {
            String name = designator != null
                    ? plain(designator)
                    : each.isEmpty() ? "" : each.getFirst().designator();
            return Set.of(name + "@" + act.date().earliest());
        }
        return designator != null
                ? Set.of(plain(designator))
                : each.isEmpty()
                        ? Set.of(single())
                        : each.stream().map(on -> of(on, act)).collect(Collectors.toSet());
    }

    /** Returns the designator of an act; null if it only names some list, as "the blacklist" does. */
    private static @Nullable String named(Coding act) {
        String designator = act.designator();
        return designator == null || LISTS.contains(plain(designator)) ? null : designator;
    }

    private static String plain(String designator) {
        return designator.toLowerCase(Locale.ROOT).strip();
    }

    private boolean isOfGoods(Coding act) {
        boolean matter = act.instrument().isOnGoods() || key.target().isNobody();
        return matter && act.goods() != null;
    }

    /**
     * Returns the designator of the measure on the same goods, preferring open ones. A measure that began without goods
     * may be on these.
     */
    private String of(Goods on, Coding act) {
        String group = goods.same(on, open::contains)
                .or(() -> goods.same(on, groups::containsKey))
                .or(() -> goods.ofClass(on, open::contains).filter(g -> isChanged(g, act)))
                .orElseGet(() -> unspecified(on));
        goods.put(group, on);
        return group;
    }

    /** Whether an act certainly concerns an earlier measure: it eases, or puts an announced measure in force. */
    private boolean isChanged(String group, Coding act) {
        boolean words = groups.getOrDefault(group, List.of()).stream().allMatch(StageProgress::isWords);
        return act.direction() == Direction.EASES || words && act.stage() == Stage.IN_FORCE;
    }

    private String unspecified(Goods on) {
        boolean only = open.size() == 1 && open.contains(UNSPECIFIED) && !goods.contains(UNSPECIFIED);
        return only ? UNSPECIFIED : on.designator();
    }

    private String single() {
        return open.size() == 1 ? open.iterator().next() : UNSPECIFIED;
    }
}
