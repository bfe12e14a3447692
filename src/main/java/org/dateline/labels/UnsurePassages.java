package org.dateline.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Span;

/** Splits a text into passages, and finds those with the least certain readings. */
public final class UnsurePassages {

    /**
     * Sentences per passage in addition to the headline: enough to identify the parties, and few enough to label
     * carefully.
     */
    private static final int RUN = 3;

    private final ReadText text;
    private final String raw;

    private UnsurePassages(ReadText text, String raw) {
        this.text = text;
        this.raw = raw;
    }

    /**
     * Returns the passages of a text, least certain first.
     *
     * @param text the findings of the reader
     * @param raw the text itself
     * @param count the largest number of passages
     */
    public static List<Passage> of(ReadText text, String raw, int count) {
        UnsurePassages passages = new UnsurePassages(text, raw);
        return passages.runs().stream()
                .map(passages::passage)
                .sorted(Comparator.comparingDouble(Passage::doubt).reversed())
                .limit(count)
                .toList();
    }

    /** Returns the sentence indexes of each passage. No passage spans two stories. */
    private List<List<Integer>> runs() {
        Map<Integer, List<List<Integer>>> byStory = new TreeMap<>();
        for (int i = 0; i < text.parses().size(); i++) {
            List<List<Integer>> runs =
                    byStory.computeIfAbsent(text.parses().get(i).segment(), s -> new ArrayList<>());
            if (runs.isEmpty() || isFull(runs.getLast())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(i);
        }
        return byStory.values().stream().flatMap(List::stream).toList();
    }

    private boolean isFull(List<Integer> run) {
        return run.size() >= (sentence(run.getFirst()).headline() ? RUN + 1 : RUN);
    }

    private Sentence sentence(int index) {
        return text.parses().get(index).sentence();
    }

    private Passage passage(List<Integer> run) {
        StringBuilder written = new StringBuilder();
        Map<Integer, Integer> begins = new HashMap<>();
        for (int index : run) {
            if (!written.isEmpty()) {
                boolean behindHeadline =
                        written.length() == sentence(run.getFirst()).text().length()
                                && sentence(run.getFirst()).headline();
                written.append(behindHeadline ? Passage.TITLE : " ");
            }
            begins.put(index, written.length());
            // Keeps the length, so that positions stay valid.
            written.append(sentence(index).text().replaceAll("\\s", " "));
        }
        ReadText.Candidate least = null;
        double doubt = 0;
        for (ReadText.Candidate candidate : text.candidates()) {
            if (begins.containsKey(candidate.sentence()) && doubt(candidate) > doubt) {
                doubt = doubt(candidate);
                least = candidate;
            }
        }
        List<LabelledAct> acts = text.acts().stream()
                .filter(a -> begins.containsKey(a.sentence()))
                .map(a -> labelled(a, begins))
                .toList();
        return new Passage(written.toString(), acts, doubt, least == null ? "" : reason(least));
    }

    /**
     * Returns the doubt of an act, that of its least certain part. A word that was not read as an act counts with its
     * probability of being one.
     */
    private double doubt(ReadText.Candidate candidate) {
        return candidate.act()
                ? 1
                        - text.acts().stream()
                                .filter(a -> a.trigger().equals(candidate.word()))
                                .mapToDouble(ReadAct::confidence)
                                .findFirst()
                                .orElse(candidate.typeProbability())
                : candidate.probability();
    }

    private String reason(ReadText.Candidate candidate) {
        return String.format(
                Locale.ROOT,
                "\"%s\" %s, an act %.2f, %s %.2f",
                candidate.word().of(raw),
                candidate.act() ? "was read" : "was left",
                candidate.probability(),
                candidate.type(),
                candidate.typeProbability());
    }

    private LabelledAct labelled(ReadAct act, Map<Integer, Integer> begins) {
        Set<LabelledAct.Flag> flags = EnumSet.noneOf(LabelledAct.Flag.class);
        if (act.denied()) {
            flags.add(LabelledAct.Flag.DENIED);
        }
        if (act.hedged()) {
            flags.add(LabelledAct.Flag.HEDGED);
        }
        if (act.conditional()) {
            flags.add(LabelledAct.Flag.CONDITIONAL);
        }
        List<LabelledAct.Part> parts = act.parts().stream()
                .filter(p -> begins.containsKey(p.sentence()))
                .map(p -> new LabelledAct.Part(p.kind(), placed(p.span(), p.sentence(), begins)))
                .toList();
        return new LabelledAct(
                placed(act.trigger(), act.sentence(), begins),
                act.type(),
                act.instrument(),
                act.direction(),
                act.stage(),
                flags,
                parts);
    }

    private Span placed(Span span, int sentence, Map<Integer, Integer> begins) {
        int move = begins.getOrDefault(sentence, 0) - sentence(sentence).span().start();
        return new Span(span.start() + move, span.end() + move);
    }
}
