package org.dateline.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.resolution.Resolver.Finding;
import org.dateline.scorecard.Subject.Read;

/** Type, actor and target on PLOVER's gold sentences; of our acts, the one whose words the gold marks counts. */
final class PloverScore {

    /** The sentences have no true date; they stand in a manual. */
    private static final String PUBLISHED = "2000-01-01";

    private final Subject subject;
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    private final Tally types = new Tally("PLOVER type on gold sentences", "PLOVER");
    private final Tally actors = new Tally("PLOVER actor", "PLOVER");
    private final Tally targets = new Tally("PLOVER target", "PLOVER");

    PloverScore(Subject subject) {
        this.subject = subject;
    }

    List<Line> score() {
        List<Plover> sentences = Plover.all();
        subject.ahead(sentences.stream().map(s -> Paper.of(s.text(), PUBLISHED, "")));
        for (Plover sentence : sentences) {
            score(sentence, subject.read(sentence.text(), PUBLISHED, ""));
        }
        return List.of(types.line(), actors.line(), targets.line());
    }

    /** Gold type, then ours, with the count. */
    Map<String, Map<String, Integer>> confusion() {
        return confusion;
    }

    private void score(Plover gold, Read read) {
        Optional<Finding> ours = ours(gold, read);
        String type = ours.map(f -> Plover.project(f.claim().coding())).orElse("none");
        confusion.computeIfAbsent(gold.type(), t -> new TreeMap<>()).merge(type, 1, Integer::sum);
        String told = gold.type() + ", read " + type + ": " + gold.text();
        if (type.equals(gold.type())) {
            types.hit();
        } else {
            types.missed(told);
            ours.ifPresent(f -> types.spurious(told));
        }
        parties(gold.sources(), gold, ours, actors, Role.ACTOR);
        parties(gold.targets(), gold, ours, targets, Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY);
    }

    /** The act with the gold's type among those on its words; else any on its words. */
    private static Optional<Finding> ours(Plover gold, Read read) {
        List<Finding> there = read.resolved().findings().stream()
                .filter(f -> Occurrence.overlaps(f, gold.events()))
                .toList();
        return there.stream()
                .filter(f -> Plover.project(f.claim().coding()).equals(gold.type()))
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    private static void parties(List<Span> places, Plover gold, Optional<Finding> ours, Tally tally, Role... roles) {
        if (places.isEmpty() || ours.isEmpty()) {
            return;
        }
        Coding coding = ours.get().claim().coding();
        List<Party> parties = coding.parties().stream()
                .filter(p -> List.of(roles).contains(p.role()))
                .toList();
        String words = places.stream().map(p -> p.of(gold.text())).toList().toString();
        if (parties.isEmpty()) {
            tally.missed(words + ": " + gold.text());
        } else {
            boolean right = parties.stream()
                    .anyMatch(p -> places.stream().anyMatch(s -> sharesWord(p.text(), s.of(gold.text()))));
            tally.answer(
                    right, words + " read " + parties.stream().map(Party::text).toList() + ": " + gold.text());
        }
    }

    private static boolean sharesWord(String ours, String gold) {
        return ours.contains(gold) || gold.contains(ours);
    }
}
