package org.dateline.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateText;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.summaries.HeadlineNames;
import org.dateline.summaries.ShortSummary;
import org.dateline.summaries.SummaryWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the title of an act in at most {@value #LONGEST} characters. Uses the title stored with the summary if it is
 * short enough, then a shortened summary, then a title from the coding.
 */
public final class ActTitle {

    static final int LONGEST = ShortSummary.LONGEST;

    /** Instruments that a title leaves out. Acts with one of them are titled by their type alone. */
    private static final Set<Instrument> NO_MEASURE =
            Set.of(Instrument.NONE, Instrument.OTHER, Instrument.DIPLOMATIC, Instrument.MILITARY);

    /** Types that tell an act between two parties even without what it is about. */
    private static final Set<ActionType> TELLING = Set.of(ActionType.ACCUSE, ActionType.SUPPORT, ActionType.PROTEST);

    private static final Pattern PLURAL = Pattern.compile("(?:^|[ -])[a-z]+(?<![su])s$");

    /** Matches "Karoline Leavitt" in "White House press secretary Karoline Leavitt". */
    private static final Pattern LAST_NAME = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}[\\p{L}'-]+ \\p{Lu}[\\p{L}'-]+$");

    /** Finds a name inside a longer phrase: "Lawyers for victims of the Khmer Rouge" does not name the Khmer Rouge. */
    private static final Pattern INSIDE = Pattern.compile(" (?:of|for|in|by|from|with|to|against|the) ");

    private static final Pattern PREPOSITION = Pattern.compile(" (?:of|for|with|against|on|to)$");

    private static final List<Role> OBJECTS = List.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY, Role.AFFECTED);

    /** Longest goods that fit into a title, in characters. */
    private static final int GOODS = 24;

    private static final Map<String, List<String>> WORDS = TableFile.rows("/wording/short_summaries.tsv");

    private ActTitle() {}

    /** A party with its entities looked up. */
    private record Named(
            Role role,
            String text,
            @Nullable Entity entity,
            @Nullable Entity principal) {}

    private record Act(Coding coding, Extents extents, List<Named> parties) {

        ActionType type() {
            return coding.type();
        }

        Instrument instrument() {
            return coding.instrument();
        }

        Direction direction() {
            return coding.direction();
        }

        @Nullable
        Stage stage() {
            return coding.stage();
        }

        List<String> goodsList() {
            return coding.goodsList().isEmpty() && coding.goods() != null
                    ? List.of(coding.goods())
                    : coding.goodsList();
        }
    }

    /**
     * Returns the title of an act.
     *
     * @param entities returns an entity by its id; null for one that is not known, whose party is called by its words
     */
    public static String of(Coding coding, Extents extents, Function<String, @Nullable Entity> entities) {
        return of(new Act(
                coding,
                extents,
                coding.parties().stream().map(party -> named(party, entities)).toList()));
    }

    private static Named named(Party party, Function<String, @Nullable Entity> entities) {
        return new Named(party.role(), party.text(), find(party.entity(), entities), find(party.principal(), entities));
    }

    private static @Nullable Entity find(@Nullable String id, Function<String, @Nullable Entity> entities) {
        return id == null ? null : entities.apply(id);
    }

    /** Returns the title of an act, marked as denied if every claim denies the act and the title does not say so. */
    public static String marked(Coding coding, Extents extents, Function<String, @Nullable Entity> entities) {
        return Reserve.marked(of(coding, extents, entities), extents);
    }

    /** Returns a title after the date in words; the title alone if nothing is known of the date. */
    public static String dated(UncertainDate date, String title) {
        return date.earliest() == null && date.latest() == null ? title : DateText.of(date) + ": " + title;
    }

    /** Returns the word before a title for a reservation. */
    static String reserve(String key) {
        return words(key).getFirst();
    }

    private static String of(Act act) {
        String written = act.coding().title();
        if (written != null && written.length() <= LONGEST) {
            return written;
        }
        List<String> objects =
                OBJECTS.stream().flatMap(role -> calledIn(act, role).stream()).toList();
        String summary = SummaryWriter.body(act.coding().summary());
        String coded = capital(byCoding(act));
        // A summary that needs its headline would be a title that tells too little.
        boolean alone = summary.equals(act.coding().summary());
        if (!alone && coded.length() <= LONGEST && isBetween(act)) {
            return coded;
        }
        return ShortSummary.of(summary, calledIn(act, Role.ACTOR), objects)
                .or(() -> Optional.of(coded).filter(title -> title.length() <= LONGEST && saysEnough(act)))
                .orElseGet(() -> ShortSummary.beginning(summary));
    }

    /**
     * Returns the names by which a summary may call the parties of a role: their words in the text and the names of
     * their entities.
     */
    private static List<String> calledIn(Act act, Role role) {
        return act.parties().stream()
                .filter(p -> p.role() == role)
                .flatMap(p -> Stream.concat(
                        Stream.of(p.text()),
                        Stream.of(Optional.ofNullable(p.entity()), Optional.ofNullable(p.principal()))
                                .flatMap(Optional::stream)
                                .map(Entity::name)))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /**
     * Tells whether the title from the coding is more informative than the beginning of the summary. It is not if the
     * act has one actor and neither an object nor goods, or if it is a request whose content is not coded.
     */
    private static boolean saysEnough(Act act) {
        boolean content = act.type() != ActionType.REQUEST || !NO_MEASURE.contains(act.instrument());
        boolean others = object(act) != null
                || !act.goodsList().isEmpty()
                || names(act, Role.ACTOR).size() > 1;
        return content && others;
    }

    /**
     * Tells whether the coding alone tells an act between two parties: a criticism, praise or protest of one by another, or a measure
     * of a stated kind on another. Inferred parties do not count, since a wrong one would be the whole title.
     */
    private static boolean isBetween(Act act) {
        String actor = name(act, Role.ACTOR);
        String object = act.type() == ActionType.SANCTION ? name(act, Role.TARGET) : name(act, Role.ADDRESSEE);
        boolean measure =
                act.type() == ActionType.SANCTION && act.stage() != null && !NO_MEASURE.contains(act.instrument());
        return (measure || TELLING.contains(act.type()))
                && actor != null
                && object != null
                && !object.contains(actor)
                && !actor.contains(object)
                && act.coding().parties().stream().noneMatch(Party::inferred);
    }

    /** Returns the title from the coding, with a prefix if all claims deny, hedge or make the act conditional. */
    private static String byCoding(Act act) {
        String coded = coded(act);
        Extents extents = act.extents();
        String reserve = extents.denied() == Extent.ALL
                ? "DENIED"
                : extents.hedged() == Extent.ALL ? "HEDGED" : extents.conditional() == Extent.ALL ? "CONDITIONAL" : "";
        return reserve.isEmpty() ? coded : reserve(reserve) + ": " + coded;
    }

    private static String coded(Act act) {
        boolean measure = !NO_MEASURE.contains(act.instrument());
        if (measure && act.type() == ActionType.REJECT) {
            return told(
                    act,
                    words(act.direction() == Direction.EASES ? "REFUSED EASES" : "REFUSED")
                            .getFirst(),
                    measure(act));
        }
        if (!measure || act.stage() == null) {
            return done(act);
        }
        String addressee = act.type() == ActionType.REQUEST ? name(act, Role.ADDRESSEE) : null;
        if (addressee != null && name(act, Role.ACTOR) != null) {
            String asked = words(act.direction() == Direction.EASES ? "ASKED EASES" : "ASKED")
                    .getFirst();
            return told(act, words(act.type().name()).getFirst(), addressee + " " + asked + " " + measure(act));
        }
        String step = act.direction() + " " + act.stage();
        List<String> phrase = WORDS.get(act.instrument() + " " + step);
        if (phrase == null) {
            return told(act, words(step).getFirst(), measure(act));
        }
        String object = target(act);
        return told(
                        act,
                        object == null ? withoutItsEnd(phrase.getFirst()) : phrase.getFirst(),
                        object == null ? "" : object)
                .strip();
    }

    /** Removes a preposition that would end the title, as in "revokes licence of". */
    private static String withoutItsEnd(String phrase) {
        return PREPOSITION.matcher(phrase).replaceFirst("");
    }

    /** Returns the measure with its goods and target, such as "ban on Huawei" or "tariffs on steel from India". */
    private static String measure(Act act) {
        List<String> words = words(act.instrument().name());
        String target = target(act);
        String goods = goods(act);
        if (goods != null && words.size() > 2) {
            return words.getFirst() + " " + words.get(2) + " " + goods
                    + (target == null ? "" : " " + words.get(3) + " " + target);
        }
        return words.getFirst() + (target == null ? "" : " " + words.get(1) + " " + target);
    }

    private static @Nullable String goods(Act act) {
        return act.goodsList().size() == 1 && act.goodsList().getFirst().length() <= GOODS
                ? act.goodsList().getFirst()
                : null;
    }

    private static @Nullable String target(Act act) {
        Stream<Role> roles = act.type() == ActionType.THREATEN || act.type() == ActionType.AGREE
                ? Stream.of(Role.TARGET, Role.AFFECTED, Role.ADDRESSEE)
                : Stream.of(Role.TARGET, Role.BENEFICIARY, Role.AFFECTED);
        return roles.flatMap(role -> Stream.ofNullable(name(act, role)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Joins the actors, the verb in agreement with them and the object. Without an actor, returns the measure alone.
     */
    private static String told(Act act, String verb, String what) {
        String actor = name(act, Role.ACTOR);
        if (actor == null) {
            return measure(act);
        }
        return actor + " " + (areSeveral(act) ? ShortSummary.ofSeveral(verb) : verb) + " " + what;
    }

    /**
     * Tells whether the verb is plural: the act has several actors, or one that is a common noun in the plural, such as
     * "rebels".
     */
    private static boolean areSeveral(Act act) {
        return names(act, Role.ACTOR).size() > 1
                || act.parties().stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .anyMatch(p -> p.entity() == null
                                && name(p).equals(p.text())
                                && PLURAL.matcher(p.text()).find());
    }

    private static String done(Act act) {
        List<String> words = words(act.type().name());
        String object = object(act);
        if (name(act, Role.ACTOR) == null) {
            return EnumLabels.of(act.type()) + (object == null ? "" : ": " + object);
        }
        return told(act, object == null ? words.getLast() : words.getFirst(), object == null ? "" : object)
                .strip();
    }

    private static @Nullable String object(Act act) {
        return OBJECTS.stream()
                .flatMap(role -> Stream.ofNullable(name(act, role)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the name of a role: one party, two joined by "and", or the first and the number of the others. Null if
     * the role is empty.
     */
    private static @Nullable String name(Act act, Role role) {
        List<String> names = names(act, role);
        return switch (names.size()) {
            case 0 -> null;
            case 1 -> names.getFirst();
            case 2 -> String.join(" and ", names);
            default -> names.getFirst() + " and " + (names.size() - 1) + " others";
        };
    }

    /**
     * Returns a short name. A party named by a common noun ("the government") or by a long phrase gets the name of its
     * country.
     */
    private static String name(Named party) {
        return HeadlineNames.of(calledInFull(party));
    }

    private static String calledInFull(Named party) {
        if (party.entity() != null) {
            return party.entity().name();
        }
        if (party.text().length() > LONGEST / 2) {
            Matcher names = LAST_NAME.matcher(party.text());
            return names.find() && !INSIDE.matcher(party.text()).find()
                    ? names.group()
                    : party.principal() == null
                            ? party.text()
                            : party.principal().name();
        }
        boolean noun =
                !party.text().isEmpty() && Character.isLowerCase(party.text().charAt(0));
        return noun && party.principal() != null ? party.principal().name() : party.text();
    }

    private static List<String> names(Act act, Role role) {
        return act.parties().stream()
                .filter(p -> p.role() == role)
                .map(ActTitle::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static List<String> words(String key) {
        return Objects.requireNonNull(WORDS.get(key), key);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
