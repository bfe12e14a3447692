package org.dateline.reader;

import java.util.List;

/**
 * Which words of a sentence are kept together: the likeliest path of a linear chain (Lafferty, McCallum and Pereira 2001) by Viterbi's algorithm,
 * whose steps from kept to left out and back depend on the word that they are taken at.
 */
final class KeptWords {

    private static final int KEEP = 0;
    private static final int LEAVE = 1;
    private static final int RESUME = 2;

    private KeptWords() {}

    /**
     * Whether each word is kept.
     *
     * @param scores by word: what speaks for keeping it, for leaving out from it on, and for keeping again from it on
     * @param thrift what speaks against keeping any word, for fewer of them
     */
    static boolean[] likeliest(List<float[]> scores, double thrift) {
        int size = scores.size();
        boolean[][] before = new boolean[size][2];
        double left = 0;
        double kept = 0;
        for (int i = 0; i < size; i++) {
            float[] word = scores.get(i);
            // Before the first word, all is kept.
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
