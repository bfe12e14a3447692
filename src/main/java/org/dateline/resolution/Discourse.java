package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.model.Checkpoint;
import org.dateline.model.Parse;

/** Revises the names of a story by the rest of its text. Segments are independent of each other. */
final class Discourse {

    private Discourse() {}

    /** Returns the names of each sentence, revised. */
    static List<List<Named>> refine(List<Parse> parses, List<List<Named>> names) {
        List<List<Named>> refined = new ArrayList<>(names);
        for (List<Integer> sentences : segments(parses)) {
            List<Parse> story = sentences.stream().map(parses::get).toList();
            List<List<Named>> better =
                    story(story, sentences.stream().map(names::get).toList());
            for (int i = 0; i < sentences.size(); i++) {
                refined.set(sentences.get(i), better.get(i));
            }
        }
        return refined;
    }

    private static Collection<List<Integer>> segments(List<Parse> parses) {
        Map<Integer, List<Integer>> segments = new LinkedHashMap<>();
        for (int i = 0; i < parses.size(); i++) {
            segments.computeIfAbsent(parses.get(i).segment(), s -> new ArrayList<>())
                    .add(i);
        }
        return segments.values();
    }

    private static List<List<Named>> story(List<Parse> story, List<List<Named>> names) {
        OtherNames others = new OtherNames(story);
        List<List<Named>> bodies = each(names, i -> others.sort(story.get(i), names.get(i)));
        Abbreviations abbreviations = Abbreviations.in(story, bodies);
        List<List<Named>> bound = each(bodies, i -> abbreviations.bind(story.get(i), bodies.get(i)));
        ShortNames shortNames = new ShortNames(story, bound);
        return each(bound, i -> shortNames.bind(story.get(i), bound.get(i)));
    }

    private static List<List<Named>> each(
            List<List<Named>> names, java.util.function.IntFunction<List<Named>> sentence) {
        return IntStream.range(0, names.size())
                .peek(i -> Checkpoint.pass())
                .mapToObj(sentence)
                .toList();
    }
}
