package org.dateline.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** Says in a short sentence what an act is: "United States asks allies for a procurement ban on Huawei". */
final class Summary {

    /** What eases by being given: an easing of aid would be less of it. */
    private static final Set<Instrument> GIVEN = Set.of(
            Instrument.NONE,
            Instrument.LICENSING,
            Instrument.FINANCIAL_AID,
            Instrument.SUBSIDY,
            Instrument.AGREEMENT,
            Instrument.MILITARY);

    private final CodedAct act;
    private final @Nullable String goods;
    private final List<Party> parties;
    private final Function<Party, String> name;

    private Summary(CodedAct act, @Nullable String goods, List<Party> parties, Function<Party, String> name) {
        this.act = act;
        this.goods = goods;
        this.parties = parties;
        this.name = name;
    }

    static String of(CodedAct act, @Nullable String goods, List<Party> parties, Function<Party, String> name) {
        return new Summary(act, goods, parties, name).sentence();
    }

    private String sentence() {
        List<String> actors = named(Role.ACTOR);
        String who = actors.isEmpty() ? "Somebody" : joined(actors);
        String measure = act.stage() == null && act.type() != ActionType.REQUEST ? "" : measure();
        return (who + " " + (actors.size() > 1 ? plural(verb()) : verb()) + with(Role.ADDRESSEE, addressing()) + measure
                        + onWhom(measure) + with(Role.BENEFICIARY, " for "))
                .strip();
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** "Puts in force" of one is "put in force" of several. */
    private static String plural(String verb) {
        return verb.replaceFirst("^(\\w+)s\\b", "$1");
    }

    private String verb() {
        if (act.stage() != null && act.type() != ActionType.REQUEST && act.type() != ActionType.THREATEN) {
            return stageVerb(act.stage());
        }
        return switch (act.type()) {
            case AGREE -> "agrees";
            case CONSULT -> "talks";
            case SUPPORT -> "supports";
            case CONCEDE -> "yields";
            case COOPERATE -> "cooperates";
            case AID -> "helps";
            case RETREAT -> "withdraws";
            case REQUEST -> "asks";
            case ACCUSE -> "criticises";
            case REJECT -> "rejects";
            case THREATEN -> "threatens";
            case WARN -> "warns";
            case INVESTIGATE -> "investigates";
            case PROTEST -> "protests";
            case SANCTION -> "sanctions";
            case MOBILIZE -> "moves forces";
            case COERCE -> "takes action";
            case ASSAULT -> "attacks";
            case STATE -> "states";
        };
    }

    private static String stageVerb(Stage stage) {
        return switch (stage) {
            case CONSIDERED -> "considers";
            case PROPOSED -> "proposes";
            case REQUESTED -> "asks for";
            case THREATENED -> "threatens";
            case ANNOUNCED -> "announces";
            case IN_FORCE -> "puts in force";
            case SUSPENDED -> "suspends";
            case ENDED -> "ends";
        };
    }

    private String measure() {
        if (act.instrument() == Instrument.NONE) {
            return "";
        }
        String kind = act.instrument() == Instrument.OTHER
                ? "a measure of unstated kind"
                : act.instrument().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String link = act.type() == ActionType.REQUEST ? " for " : " ";
        return link + (isEasingAhead() ? "an easing of " : "") + kind + (goods == null ? "" : " (" + goods + ")");
    }

    /** Who considers the end of a tariff considers no tariff. */
    private boolean isEasingAhead() {
        boolean ahead = act.stage() == Stage.CONSIDERED
                || act.stage() == Stage.PROPOSED
                || act.stage() == Stage.REQUESTED
                || act.stage() == Stage.ANNOUNCED;
        boolean lessens = act.type() == ActionType.RETREAT
                || act.type() == ActionType.CONCEDE
                || act.type() == ActionType.REQUEST;
        return ahead && lessens && act.direction() == Direction.EASES && !GIVEN.contains(act.instrument());
    }

    private String onWhom(String measure) {
        String link = measure.isEmpty() && act.type() != ActionType.PROTEST && act.type() != ActionType.COERCE
                ? " "
                : measure.isEmpty() ? " against " : " on ";
        return with(Role.TARGET, link);
    }

    private String addressing() {
        return switch (act.type()) {
            case AGREE, CONSULT, COOPERATE -> " with ";
            default ->
                act.stage() != null && act.type() != ActionType.REQUEST && act.type() != ActionType.THREATEN
                        ? " with "
                        : " ";
        };
    }

    private String with(Role role, String link) {
        List<String> names = named(role);
        return names.isEmpty() ? "" : link + String.join(", ", names);
    }

    private List<String> named(Role role) {
        return parties.stream()
                .filter(p -> p.role() == role)
                .map(name)
                .distinct()
                .toList();
    }
}
