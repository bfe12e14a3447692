package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.ActionType;

/**
 * The features by which {@link ImpliedObjects} chooses, with the names under which {@code choices.py} learned
 * their weights.
 *
 * @param act the act without an object
 * @param before the acts of the story before it, in the order of the text
 * @param after the acts of the story after it
 * @param named the parties named in the story, with the sentences that name them
 * @param choices the parties to choose from
 * @param definite whether words after the act refer back: "the decision", "it"
 */
record ObjectFeatures(
        StoryAct act,
        List<StoryAct> before,
        List<StoryAct> after,
        Map<String, List<Integer>> named,
        Collection<String> choices,
        boolean definite) {

    /** Prefix of the name of a party that is not in the catalogue. */
    static final String UNKNOWN = "?";

    private static final String COUNTRY = "country:";
    private static final String BODY = "org:";

    /** The number from which on counts are treated as equal. */
    private static final int MOST = 4;

    private static final Map<ActionType, String> GROUPS = groups();

    private static final List<String> WITH_DEFINITE = List.of(
            "answered",
            "last-object",
            "before-actor",
            "before-object",
            "first-actor",
            "first-object",
            "ever-actor",
            "ever-object");

    private static final Set<String> WITH_TYPE =
            Set.of("answered", "last-object", "before-actor", "before-object", "first-actor", "first-object");

    private static Map<ActionType, String> groups() {
        Map<ActionType, String> groups = new EnumMap<>(ActionType.class);
        for (ActionType type : ActionType.values()) {
            groups.put(
                    type,
                    switch (type) {
                        case ACCUSE, REJECT, PROTEST -> "answer";
                        case SANCTION, COERCE, ASSAULT, THREATEN, INVESTIGATE -> "hit";
                        case RETREAT, CONCEDE -> "ease";
                        case AID, SUPPORT, COOPERATE -> "help";
                        case AGREE, CONSULT -> "both";
                        case REQUEST, WARN, STATE -> "ask";
                        case MOBILIZE -> "move";
                    });
        }
        return groups;
    }

    /** Returns the features of the choice "nobody". */
    List<String> ofNobody() {
        String group = GROUPS.get(act.type());
        List<String> found = new ArrayList<>(List.of(
                "nobody",
                "nobody " + act.type(),
                "nobody " + group + (act.goods() ? " goods" : " no-goods"),
                "nobody of-" + Math.min(MOST + 1, knownChoices())));
        if (before.isEmpty()) {
            found.add("nobody first");
        }
        if (definite) {
            found.add("nobody definite");
        }
        return found;
    }

    /** Returns the features of a party. */
    List<String> of(String who) {
        List<String> plain = new ArrayList<>();
        ofPlaces(who, plain);
        ofActs(who, plain);
        if (definite) {
            WITH_DEFINITE.stream()
                    .filter(plain::contains)
                    .map(f -> "definite " + f)
                    .toList()
                    .forEach(plain::add);
        }
        String group = GROUPS.get(act.type()) + " ";
        String type = act.type() + " ";
        List<String> deeds = ofDeeds(who);
        return Stream.of(
                        plain.stream(),
                        plain.stream().map(group::concat),
                        plain.stream().filter(WITH_TYPE::contains).map(type::concat),
                        deeds.stream(),
                        deeds.stream().map(type::concat))
                .flatMap(f -> f)
                .toList();
    }

    private void ofPlaces(String who, List<String> found) {
        List<Integer> places = named.getOrDefault(who, List.of());
        int latest = latest(who);
        add(found, "here", places.contains(act.sentence()));
        found.add("distance-" + (latest < 0 ? MOST : Math.min(MOST, act.sentence() - latest)));
        found.add("named-" + Math.min(MOST, places.size()));
        add(found, "headline", places.contains(0));
        add(found, "later", !places.isEmpty() && latest < 0);
        add(found, "latest", latest >= 0 && choices.stream().allMatch(c -> latest(c) <= latest));
        add(
                found,
                "most-named",
                choices.stream().allMatch(c -> named.getOrDefault(c, List.of()).size() <= places.size()));
        add(found, "country", who.startsWith(COUNTRY));
        add(found, "body", who.startsWith(BODY));
        add(found, "unknown", !isKnown(who));
        add(found, "only", isKnown(who) && knownChoices() == 1);
        add(found, "definite", definite);
    }

    private void ofActs(String who, List<String> found) {
        List<StoryAct> same = those(before, a -> a.isBy(act.actors()));
        List<StoryAct> on = those(before, a -> a.fallsOn(act.actors()));
        List<StoryAct> beside = those(last(before), a -> a.sentence() == act.sentence());
        add(found, "answered", isActor(who, last(on)));
        add(found, "ever-answered", isActor(who, on));
        add(found, "last-object", isObject(who, last(same)));
        add(found, "last-affected", isAffected(who, last(same)));
        add(found, "own-object", isObject(who, same));
        add(found, "co-actor", isActor(who, same));
        add(found, "ever-actor", isActor(who, before));
        add(found, "ever-object", isObject(who, before));
        add(found, "later-object", isObject(who, those(after, a -> a.isBy(act.actors()))));
        add(found, "later-answer", isActor(who, those(after, a -> a.isOn(act.actors()))));
        ofAct("before", who, last(before), found);
        ofAct("first", who, first(before), found);
        ofAct("next", who, first(after), found);
        add(found, "beside-actor", isActor(who, beside));
        add(found, "beside-object", isObject(who, beside));
    }

    /**
     * Returns the types of the last acts by a party and on a party before this act: with any other party, and with the
     * act's actors.
     */
    private List<String> ofDeeds(String who) {
        Set<String> party = Set.of(who);
        Map<String, Predicate<StoryAct>> deeds = new LinkedHashMap<>();
        deeds.put("did-", a -> a.isBy(party));
        deeds.put("did-to-actor-", a -> a.isBy(party) && a.fallsOn(act.actors()));
        deeds.put("got-", a -> a.fallsOn(party));
        deeds.put("got-from-actor-", a -> a.fallsOn(party) && a.isBy(act.actors()));
        return deeds.entrySet().stream()
                .flatMap(deed -> last(those(before, deed.getValue())).stream().map(told -> deed.getKey() + told.type()))
                .toList();
    }

    private static void ofAct(String which, String who, List<StoryAct> told, List<String> found) {
        add(found, which + "-actor", isActor(who, told));
        add(found, which + "-object", isObject(who, told));
        add(found, which + "-affected", isAffected(who, told));
    }

    private long knownChoices() {
        return choices.stream().filter(ObjectFeatures::isKnown).count();
    }

    private static boolean isKnown(String who) {
        return !who.startsWith(UNKNOWN);
    }

    /** Returns the last sentence up to that of the act which names a party; -1 if none does. */
    private int latest(String who) {
        return named.getOrDefault(who, List.of()).stream()
                .mapToInt(s -> s)
                .filter(s -> s <= act.sentence())
                .max()
                .orElse(-1);
    }

    private static boolean isActor(String who, List<StoryAct> acts) {
        return acts.stream().anyMatch(a -> a.actors().contains(who));
    }

    private static boolean isObject(String who, List<StoryAct> acts) {
        return acts.stream().anyMatch(a -> a.objects().contains(who));
    }

    private static boolean isAffected(String who, List<StoryAct> acts) {
        return acts.stream().anyMatch(a -> a.affected().contains(who));
    }

    private static List<StoryAct> those(List<StoryAct> acts, Predicate<StoryAct> wanted) {
        return acts.stream().filter(wanted).toList();
    }

    private static List<StoryAct> first(List<StoryAct> acts) {
        return acts.subList(0, Math.min(1, acts.size()));
    }

    private static List<StoryAct> last(List<StoryAct> acts) {
        return acts.subList(Math.max(0, acts.size() - 1), acts.size());
    }

    private static void add(List<String> found, String feature, boolean holds) {
        if (holds) {
            found.add(feature);
        }
    }
}
