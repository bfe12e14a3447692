package org.dateline.reader;

import java.util.List;

/**
 * Chooses the words of a sentence to keep: the likeliest path of a linear chain (Lafferty, McCallum and Pereira 2001)
 * by Viterbi's algorithm. The scores of its transitions between kept and left out depend on the word at which they
 * occur.
 */
final class KeptWords {

    private static final int KEEP = 0;
    private static final int LEAVE = 1;
    private static final int RESUME = 2;

    private KeptWords() {}

    /**
     * Returns whether each word is kept.
     *
     * @param scores by word: the scores of keeping it, of leaving words out from it on, and of resuming with it
     * @param thrift a penalty for each kept word
     */
    static boolean[] likeliest(List<float[]> scores, double thrift) {
        int size = scores.size();
        boolean[][] before = new boolean[size][2];
        double left = 0;
        double kept = 0;
        for (int i = 0; i < size; i++) {
            float[] word = scores.get(i);
            // The state before the first word is "kept".
            double stayLeft = i == 0 ? Double.NEGATIVE_INFINITY : left;
            double leave = kept + word[LEAVE];
            double resume = stayLeft + word[RESUME];
            before[i][0] = leave > stayLeft;
            before[i][1] = kept >= resume;
            left = Math.max(stayLeft, leave);
            kept = Math.max(kept, resume) + word[KEEP] - thrift;
        }
        boolean[] path = new boolean[size];
        boolean at = kept > left;
        for (int i = size - 1; i >= 0; i--) {
            path[i] = at;
            at = before[i][at ? 1 : 0];
        }
        return path;
    }
}
