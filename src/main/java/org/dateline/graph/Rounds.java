package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parts a row of articles where one depends on what an earlier one writes, so that each part can be written at once. */
final class Rounds {

    private Rounds() {}

    /** The articles in their order; no two of a round have the address, a band of the signature or the key of an act in common. */
    static List<List<DraftArticle>> of(List<DraftArticle> drafts, Recast survivors) {
        List<List<DraftArticle>> rounds = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DraftArticle draft : drafts) {
            Set<String> marks = draft.marks(survivors);
            if (rounds.isEmpty() || !Collections.disjoint(taken, marks)) {
                rounds.add(new ArrayList<>());
                taken.clear();
            }
            rounds.getLast().add(draft);
            taken.addAll(marks);
        }
        return rounds;
    }

    /**
     * How many of a round are written before the first one that tells the story of one with another official number: whether it may
     * tell that story depends on what is written of it.
     */
    static int untilSameStory(List<DraftArticle> round) {
        Set<String> stories = new HashSet<>();
        for (int i = 0; i < round.size(); i++) {
            DraftArticle draft = round.get(i);
            if (draft.article().document() != null && !stories.add(draft.storyId())) {
                return i;
            }
        }
        return round.size();
    }
}
