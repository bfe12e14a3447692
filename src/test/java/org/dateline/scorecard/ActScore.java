package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Role;
import org.dateline.resolution.Resolver.Finding;
import org.dateline.scorecard.Labelled.Act;

/** Acts in real text: which were found, and what was made of them. */
final class ActScore {

    private final Subject subject;
    private final String data;
    private final Tally detected;
    private final Tally actor;
    private final Tally target;
    private final Tally addressee;
    private final Tally stage;
    private final Tally instrument;
    private final Tally direction;
    private final Tally date;
    private final Tally stance;
    private final Tally attribution;
    private final Tally whole;
    private final Reliability reliability;

    ActScore(Subject subject, String data) {
        this.subject = subject;
        this.data = data;
        this.detected = new Tally("acts detected", data);
        this.actor = new Tally("of those: actor", data);
        this.target = new Tally("of those: target", data);
        this.addressee = new Tally("of those: addressee", data);
        this.stage = new Tally("of those: stage", data);
        this.instrument = new Tally("of those: instrument", data);
        this.direction = new Tally("of those: direction", data);
        this.date = new Tally("of those: date with basis", data);
        this.stance = new Tally("of those: denied, conditional", data);
        this.attribution = new Tally("of those: attribution", data);
        this.whole = new Tally("whole claim, over all gold", data);
        this.reliability = new Reliability(data);
    }

    List<Line> score(String file, String split) {
        List<Labelled> sentences = Labelled.all(file, split).toList();
        subject.ahead(sentences.stream().map(s -> Paper.of(s.article(), s.published(), s.source())));
        sentences.forEach(this::score);
        return List.of(
                detected.line(),
                actor.line(),
                target.line(),
                addressee.line(),
                stage.line(),
                instrument.line(),
                direction.line(),
                date.line(),
                stance.line(),
                attribution.line(),
                whole.line(),
                reliability.brier(),
                reliability.calibration());
    }

    private void score(Labelled sentence) {
        List<Finding> ours = new ArrayList<>(
                subject.read(sentence.article(), sentence.published(), sentence.source()).resolved().findings().stream()
                        .filter(f ->
                                f.act().trigger().start() >= sentence.context().length())
                        .toList());
        for (Act act : sentence.acts()) {
            ours.stream()
                    .filter(f -> Occurrence.overlaps(f, act.words()))
                    .filter(f -> f.claim().coding().type().name().equals(act.text("type")))
                    .findFirst()
                    .ifPresentOrElse(
                            f -> {
                                ours.remove(f);
                                matched(act, f, sentence);
                            },
                            () -> missed(act, ours, sentence));
        }
        for (Finding extra : ours) {
            detected.spurious(extra.claim().coding().type() + " ["
                    + extra.act().provenance().rule() + "] in: " + sentence.text());
            reliability.add(extra, false);
        }
    }

    private void missed(Act act, List<Finding> ours, Labelled sentence) {
        List<String> there = ours.stream()
                .filter(f -> Occurrence.overlaps(f, act.words()))
                .map(f -> f.claim().coding().type() + "")
                .toList();
        String what = act.text("type") + " [" + act.text("words") + "] read " + there + " in: " + sentence.text();
        detected.missed(what);
        whole.answer(false, what);
    }

    private void matched(Act act, Finding found, Labelled sentence) {
        Coding coding = found.claim().coding();
        detected.hit();
        String where = " in: " + sentence.text();
        boolean actorRight = PartyMatch.isSame(act.texts("actors"), act.texts("actorIds"), coding, Role.ACTOR);
        actor.answer(actorRight, act.texts("actors") + " read " + coding.parties() + where);
        boolean targetRight = PartyMatch.isSame(act.texts("targets"), act.texts("targetIds"), coding, Role.TARGET)
                || (!act.texts("targetsAlso").isEmpty()
                        && PartyMatch.isSame(act.texts("targetsAlso"), List.of(), coding, Role.TARGET));
        target.answer(targetRight, act.texts("targets") + " read " + coding.parties() + where);
        addressee.answer(
                PartyMatch.isSame(act.texts("addressees"), List.of(), coding, Role.ADDRESSEE),
                act.texts("addressees") + " read " + coding.parties() + where);
        boolean stageRight = act.text("stage")
                .equals(coding.stage() == null ? "" : coding.stage().name());
        stage.answer(stageRight, act.text("stage") + " read " + coding.stage() + where);
        instrument.answer(
                act.text("instrument").equals(coding.instrument().name()),
                act.text("instrument") + " read " + coding.instrument() + where);
        direction.answer(
                act.text("direction").equals(coding.direction().name()),
                act.text("direction") + " read " + coding.direction() + where);
        boolean dateRight = isDate(act, coding);
        date.answer(dateRight, act.text("date") + " " + act.text("basis") + " read " + coding.date() + where);
        stance(act, found, where);
        boolean all = actorRight && targetRight && stageRight && dateRight;
        whole.answer(all, act.text("type") + where);
        reliability.add(found, all);
    }

    private void stance(Act act, Finding found, String where) {
        var assertion = found.claim().assertion();
        boolean denied = act.row().get("denied").asBoolean();
        boolean conditional = act.row().get("conditional").asBoolean();
        stance.answer(denied == assertion.denied() && conditional == assertion.conditional(), assertion + where);
        String gold = act.text("attributedTo");
        String ours = Objects.requireNonNullElse(assertion.attributedTo(), "");
        boolean same =
                gold.isEmpty() || ours.isEmpty() ? gold.equals(ours) : gold.contains(ours) || ours.contains(gold);
        attribution.answer(same, gold + " read " + ours + where);
    }

    /** A date that the sentence does not state is that of the publication, or unknown without one. */
    private static boolean isDate(Act act, Coding coding) {
        DateBasis basis = coding.date().basis();
        if (act.text("date").isEmpty()) {
            return basis == DateBasis.PUBLICATION || basis == DateBasis.UNKNOWN;
        }
        return basis.name().equals(act.text("basis"))
                && Timex.ofEdtf(act.text("date")).isSame(coding.date());
    }
}
