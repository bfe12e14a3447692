package org.dateline.bulk;

import java.io.IOException;
import java.util.function.Consumer;
import org.dateline.model.Submission;

/** An archive of articles that is read one by one. */
interface ArticleSource {

    /**
     * Reads all articles of a file.
     *
     * @param skip the number of positions that an earlier attempt completed
     * @throws IOException if the file cannot be opened or ends early
     */
    void read(BulkFile file, long skip, Consumer<Found> articles) throws IOException;

    /**
     * The content of one position in an archive.
     *
     * @param place the line or the record number, from 1
     * @param submission the article; null if there is a problem
     * @param problem why the article cannot be read; null otherwise
     */
    record Found(
            long place,
            @org.jspecify.annotations.Nullable Submission submission,
            @org.jspecify.annotations.Nullable String problem) {

        static Found of(long place, Submission submission) {
            return new Found(place, submission, null);
        }

        static Found bad(long place, String problem) {
            return new Found(place, null, problem);
        }
    }
}
