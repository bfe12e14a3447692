package org.dateline.cleaning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cache of the vectors of recent sentences. Reading an article and storing its vectors need the same ones. */
final class RecentVectors {

    /** About 130 articles, 8 MB: as many as two reading threads take a quarter of a minute for. */
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
