package org.dateline.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Article;
import org.dateline.model.Reading;

/**
 * An article that is about to be written.
 *
 * @param reading the content to write, with the story as far as it is known yet
 * @param recordedAt its stamp
 */
record DraftArticle(Reading reading, long recordedAt) {

    Article article() {
        return reading.article();
    }

    String id() {
        return article().id();
    }

    String storyId() {
        return reading.storyId();
    }

    long reportedAt() {
        return ArticleRow.reportedAt(article(), recordedAt);
    }

    DraftArticle telling(String story) {
        return new DraftArticle(
                new Reading(
                        article(),
                        story,
                        reading.signature(),
                        reading.segments(),
                        reading.mentions(),
                        reading.claims()),
                recordedAt);
    }

    /** Returns the identity keys of its acts, with merged entities replaced by their survivors. */
    Set<String> identities(Recast survivors) {
        return reading.claims().stream()
                .map(claim -> Identity.key(survivors.apply(claim).coding()))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the keys that writing the article looks up. An article that writes one of them has to be written before.
     */
    Set<String> marks(Recast survivors) {
        Set<String> marks = new HashSet<>();
        marks.add("article " + id());
        if (article().url() != null) {
            marks.add("url " + article().url());
        }
        reading.signature().bands().forEach(band -> marks.add("band " + band));
        identities(survivors).forEach(identity -> marks.add("act " + identity));
        return marks;
    }
}
