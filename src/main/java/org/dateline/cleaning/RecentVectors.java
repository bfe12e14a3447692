package org.dateline.cleaning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vectors of the sentences that were asked for last: who reads an article and who stores its vectors ask for the same. */
final class RecentVectors {

    /** About 130 articles, 8 MB: what two analysts read in a quarter of a minute. */
    private static final int MOST = 4_096;

    private final Map<String, float[]> vectors = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    };

    synchronized float @Nullable [] get(String sentence) {
        return vectors.get(sentence);
    }

    synchronized void put(String sentence, float[] vector) {
        vectors.put(sentence, vector);
    }
}
