package org.dateline.api.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.api.schema.EnumLabels;
import org.dateline.api.schema.TableFile;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Extent;
import org.dateline.model.Instrument;
import org.dateline.model.Role;
import org.dateline.summaries.ShortSummary;
import org.jspecify.annotations.Nullable;

/** Says in at most {@value #LONGEST} characters what an act is: by its summary where that can be cut, else by its coding. */
final class ActTitle {

    static final int LONGEST = ShortSummary.LONGEST;

    /** Acts by these are told by the kind of act alone. */
    private static final Set<Instrument> NO_MEASURE =
            Set.of(Instrument.NONE, Instrument.OTHER, Instrument.DIPLOMATIC, Instrument.MILITARY);

    private static final Map<String, List<String>> WORDS = TableFile.rows("/api/short_summaries.tsv");

    private ActTitle() {}

    static String of(PolicyActionView act) {
        return ShortSummary.of(act.summary())
                .or(() -> Stream.of(full(act, true), full(act, false))
                        .filter(text -> text.length() <= LONGEST)
                        .findFirst())
                .orElseGet(() -> cut(full(act, false)));
    }

    /** What no claim asserts is not told as done. */
    private static String full(PolicyActionView act, boolean withStage) {
        String coded = coded(act, withStage);
        String reserve = act.denied() == Extent.ALL
                ? "DENIED"
                : act.hedged() == Extent.ALL ? "HEDGED" : act.conditional() == Extent.ALL ? "CONDITIONAL" : "";
        return reserve.isEmpty() ? coded : words(reserve).getFirst() + ": " + coded;
    }

    private static String coded(PolicyActionView act, boolean withStage) {
        String actor = name(act, Role.ACTOR);
        String object = object(act);
        if (NO_MEASURE.contains(act.instrument()) || act.stage() == null) {
            return done(act.type(), actor, object);
        }
        String measure = measure(act, withStage);
        if (act.type() == ActionType.REQUEST && actor != null) {
            return done(act.type(), actor, name(act, Role.ADDRESSEE)) + ": " + measure;
        }
        return actor == null ? capital(measure) : actor + ": " + measure;
    }

    /** "procurement ban on Huawei, requested". */
    private static String measure(PolicyActionView act, boolean withStage) {
        String target = Stream.of(Role.TARGET, Role.BENEFICIARY, Role.AFFECTED)
                .flatMap(role -> Stream.ofNullable(name(act, role)))
                .findFirst()
                .orElse(null);
        List<String> words = words(act.instrument().name());
        String eased = act.direction() == Direction.EASES ? words("EASES").getFirst() + " " : "";
        String stage = withStage && act.stage() != null ? ", " + small(EnumLabels.of(act.stage())) : "";
        return eased
                + small(EnumLabels.of(act.instrument()))
                + (target == null ? "" : " " + words.getFirst() + " " + target)
                + stage;
    }

    private static String done(ActionType type, @Nullable String actor, @Nullable String object) {
        List<String> words = words(type.name());
        if (actor == null) {
            return EnumLabels.of(type) + (object == null ? "" : ": " + object);
        }
        return object == null ? actor + " " + words.getLast() : actor + " " + words.getFirst() + " " + object;
    }

    private static @Nullable String object(PolicyActionView act) {
        return Stream.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY, Role.AFFECTED)
                .flatMap(role -> Stream.ofNullable(name(act, role)))
                .findFirst()
                .orElse(null);
    }

    /** The first two of a role; more of them are only counted. */
    private static @Nullable String name(PolicyActionView act, Role role) {
        List<String> names = act.parties().stream()
                .filter(p -> p.role() == role)
                .map(p -> p.entity() == null ? p.text() : p.entity().name())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        return switch (names.size()) {
            case 0 -> null;
            case 1 -> names.getFirst();
            case 2 -> String.join(" and ", names);
            default -> names.getFirst() + " and " + (names.size() - 1) + " others";
        };
    }

    private static List<String> words(String key) {
        return WORDS.getOrDefault(key, List.of("on"));
    }

    private static String small(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** At the end of a word, where there is one. */
    private static String cut(String text) {
        String kept = text.substring(0, LONGEST - 1);
        int space = kept.lastIndexOf(' ');
        String words = space > LONGEST / 2 ? kept.substring(0, space) : kept;
        boolean half = Character.isHighSurrogate(words.charAt(words.length() - 1));
        return (half ? words.substring(0, words.length() - 1) : words) + "…";
    }
}
