package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Divides a list of articles into rounds. Within a round no article depends on the writes of another one, so that each
 * round can be written at once.
 */
final class Rounds {

    private Rounds() {}

    /**
     * Returns the articles in their order. No two of a round share an address, a band of the signature or the key of an
     * act.
     */
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
     * Returns how many articles of a round may be written before the first one that joins the story of an earlier
     * article with another official number. Whether it may join depends on the writes of that article.
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
