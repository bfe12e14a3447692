package org.dateline.api.gate;

import java.time.Duration;
import org.dateline.graph.Bookmarks;
import org.springframework.stereotype.Component;

/** Makes a request wait until this process sees the state of the bookmark that it sends. */
@Component
class SentBookmark {

    /** The header of requests over HTTP, and of answers to mutations. */
    static final String HEADER = "Dateline-Bookmark";

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Bookmarks bookmarks;

    SentBookmark(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    /**
     * Waits for the state of a bookmark.
     *
     * @throws Refusal if it is not a bookmark of this database, or this process does not see its state in time
     */
    void await(String bookmark) {
        try {
            bookmarks.catchUp(bookmark);
        } catch (Bookmarks.Unreadable e) {
            throw new Refusal(ErrorCode.BAD_REQUEST, HEADER + ": " + e.getMessage());
        } catch (Bookmarks.Behind e) {
            throw new Refusal(ErrorCode.UNAVAILABLE, HEADER + ": " + e.getMessage(), AGAIN);
        }
    }
}
