package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.resolution.Resolver.Finding;
import org.dateline.scorecard.Referenced.Act;

/** Acts in short news with labels by reference: which were found, and for how many type, stage, actor and target are all right. */
final class NewsScore {

    private final Subject subject;
    private final String data;
    private final Tally detected;
    private final Tally typed;
    private final Tally stage;
    private final Tally instrument;
    private final Tally actor;
    private final Tally target;
    private final Tally four;
    private final Tally quiet;
    private final Reliability reliability;

    NewsScore(Subject subject, String data) {
        this.subject = subject;
        this.data = data;
        this.detected = new Tally("acts found", data);
        this.typed = new Tally("acts found with their type", data);
        this.stage = new Tally("of those: stage", data);
        this.instrument = new Tally("of those: instrument", data);
        this.actor = new Tally("of those: actor, by country or words", data);
        this.target = new Tally("of those: target, by country or words", data);
        this.four = new Tally("type, stage, actor and target right, over all gold", data);
        this.quiet = new Tally("items without an act left alone", data);
        this.reliability = new Reliability(data);
    }

    /** The lines of a folder of labels. */
    List<Line> score(String folder) {
        List<Referenced> items = Referenced.all(folder);
        subject.ahead(items.stream().map(NewsScore::paper));
        items.forEach(this::score);
        return List.of(
                detected.line(),
                typed.line(),
                stage.line(),
                instrument.line(),
                actor.line(),
                target.line(),
                four.line(),
                quiet.line(),
                reliability.brier(),
                reliability.calibration());
    }

    private static Paper paper(Referenced item) {
        return Paper.of(item.article(), item.published(), "");
    }

    private void score(Referenced item) {
        List<Finding> ours =
                new ArrayList<>(subject.read(paper(item)).resolved().findings());
        if (item.acts().isEmpty()) {
            quiet.answer(ours.isEmpty(), told(ours) + " in: " + item.text());
        }
        List<Act> left = new ArrayList<>();
        for (Act act : item.acts()) {
            ours.stream()
                    .filter(f -> f.act().trigger().overlaps(item.inArticle(act.trigger())))
                    .findFirst()
                    .ifPresentOrElse(f -> matched(act, f, ours, item), () -> left.add(act));
        }
        // A light verb and its noun tell one act: the same type near by counts as found.
        for (Act act : left) {
            near(act, ours, item).ifPresentOrElse(f -> matched(act, f, ours, item), () -> missed(act, item));
        }
        for (Finding extra : ours) {
            detected.spurious(told(List.of(extra)) + " in: " + item.text());
            typed.spurious("");
            reliability.add(extra, false);
        }
    }

    private static final int NEAR = 100;

    private static Optional<Finding> near(Act act, List<Finding> ours, Referenced item) {
        int place = item.inArticle(act.trigger()).start();
        return ours.stream()
                .filter(f -> f.claim().coding().type().name().equals(act.text("type")))
                .filter(f -> Math.abs(f.act().trigger().start() - place) < NEAR)
                .findFirst();
    }

    private void missed(Act act, Referenced item) {
        String what = act.text("type") + " in: " + item.text();
        detected.missed(what);
        typed.missed(what);
        four.answer(false, what);
    }

    private void matched(Act act, Finding found, List<Finding> ours, Referenced item) {
        ours.remove(found);
        Coding coding = found.claim().coding();
        String where = told(List.of(found)) + " in: " + item.text();
        detected.hit();
        boolean typeRight = coding.type().name().equals(act.text("type"));
        typed.answer(typeRight, act.text("type") + " read " + where);
        boolean stageRight = act.text("stage")
                .equals(coding.stage() == null ? "" : coding.stage().name());
        stage.answer(stageRight, act.text("stage") + " read " + where);
        instrument.answer(
                coding.instrument().name().equals(act.text("instrument")), act.text("instrument") + " read " + where);
        boolean actorRight = isSame(act, coding, Role.ACTOR);
        actor.answer(actorRight, act.parties().get("ACTOR") + " read " + where);
        boolean targetRight = isSame(act, coding, Role.TARGET);
        target.answer(targetRight, act.parties().get("TARGET") + " read " + where);
        boolean all = typeRight && stageRight && actorRight && targetRight;
        four.answer(all, act.text("type") + " read " + where);
        reliability.add(found, all);
    }

    private static String told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.claim().coding().type() + " " + f.claim().coding().stage() + " "
                        + f.claim().coding().parties())
                .collect(Collectors.joining("; "));
    }

    /** The same countries, and for those of no country the same words; who is only inferred counts where nobody is labelled. */
    private static boolean isSame(Act act, Coding coding, Role role) {
        List<Referenced.Party> gold = act.parties().get(role.name());
        List<Party> ours =
                coding.parties().stream().filter(p -> p.role() == role).toList();
        if (gold.isEmpty()) {
            return ours.stream().allMatch(Party::inferred);
        }
        return ours.stream().allMatch(p -> gold.stream().anyMatch(g -> meets(g, p)))
                && gold.stream().allMatch(g -> ours.stream().anyMatch(p -> meets(g, p)));
    }

    private static boolean meets(Referenced.Party gold, Party ours) {
        String country = gold.country();
        return country != null && countries(ours).contains("country:" + country) || shares(gold.words(), ours.text());
    }

    private static Set<String> countries(Party party) {
        return Stream.of(party.entity(), party.principal())
                .filter(id -> id != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean shares(String gold, String ours) {
        String one = gold.toLowerCase(Locale.ROOT);
        String other = ours.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
        return !other.isEmpty() && (one.contains(other) || other.contains(one));
    }
}
