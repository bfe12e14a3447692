package org.dateline.resolution;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;

/** Says in a short sentence what an act is: "United States asks allies for a procurement ban on Huawei". */
final class Summary {

    private final CodedAct act;
    private final List<Party> parties;
    private final Function<Party, String> name;

    private Summary(CodedAct act, List<Party> parties, Function<Party, String> name) {
        this.act = act;
        this.parties = parties;
        this.name = name;
    }

    static String of(CodedAct act, List<Party> parties, Function<Party, String> name) {
        return new Summary(act, parties, name).sentence();
    }

    private String sentence() {
        String actors = names(Role.ACTOR);
        String who = actors.isEmpty() ? "Somebody" : actors;
        String measure = act.stage() == null && act.type() != ActionType.REQUEST ? "" : measure();
        return (who + " " + verb() + with(Role.ADDRESSEE, addressing()) + measure + onWhom(measure)
                        + with(Role.BENEFICIARY, " for "))
                .strip();
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
        return link + kind + (act.goods() == null ? "" : " (" + act.goods() + ")");
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
        String names = names(role);
        return names.isEmpty() ? "" : link + names;
    }

    private String names(Role role) {
        return parties.stream()
                .filter(p -> p.role() == role)
                .map(name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
