package org.dateline.bulk;

import java.io.IOException;
import java.util.function.Consumer;
import org.dateline.model.Submission;

/** An archive of articles that is read one article at a time. */
interface ArticleSource {

    /**
     * Reads all articles of a file.
     *
     * @param skip how many places of the file an earlier attempt has done
     * @throws IOException when the file cannot be opened or breaks off
     */
    void read(BulkFile file, long skip, Consumer<Found> articles) throws IOException;

    /**
     * What stands at a place of an archive.
     *
     * @param place the line or the number of the record, from 1
     * @param submission the article
     * @param problem why there is none
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
