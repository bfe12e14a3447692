package org.dateline.api.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.api.action.PolicyActionView;
import org.dateline.lookup.ArticleRecord;
import org.jspecify.annotations.Nullable;

/**
 * The content of one document of a feed.
 *
 * @param title the title of the feed
 * @param acts the acts, the newest change first, with their first claims
 * @param sources the articles of these claims by their ids
 * @param ceased the acts that ceased to match, by id, with the instant
 * @param earlier the value of {@code before} for the preceding document; null if there is none
 * @param archived whether the document lies before a place, and not at the end of the feed
 */
record FeedPage(
        String title,
        List<PolicyActionView> acts,
        Map<String, ArticleRecord> sources,
        Map<String, Instant> ceased,
        @Nullable String earlier,
        boolean archived) {

    /** Returns the instant of the newest change in the document; empty if it tells no change. */
    Optional<Instant> updated() {
        return Stream.concat(acts.stream().map(act -> act.snapshot().recorded()), ceased.values().stream())
                .max(Instant::compareTo);
    }
}
