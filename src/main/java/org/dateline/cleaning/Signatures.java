package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;
import org.dateline.model.NameKey;
import org.dateline.model.Sentence;
import org.dateline.model.Signature;
import org.springframework.stereotype.Component;

/** Computes MinHash signatures (Broder 1997) of texts over shingles of words. */
@Component
public class Signatures {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Five consecutive words seldom recur by chance. */
    private static final int SHINGLE = 5;

    private static final int ROWS = 4;

    /** 32 bands of 4 rows find nine of ten pairs with a similarity of 0.5, and one in ten with 0.24. */
    private static final int BANDS = 32;

    /**
     * The number of words in the beginning of a text. A shortened copy keeps it, so bands of the beginning alone find
     * such copies, however short. Texts from templates also begin alike, so the whole text decides.
     */
    private static final int LEAD_WORDS = 60;

    private static final int LEAD_BANDS = 12;

    /** A Mersenne prime, so that random multipliers permute the hashes evenly. */
    private static final long PRIME = (1L << 31) - 1;

    private final long[] multipliers =
            new Random(42).longs(ROWS * BANDS, 1, PRIME).toArray();
    private final long[] offsets = new Random(43).longs(ROWS * BANDS, 0, PRIME).toArray();

    /** Returns the signature of an article's cleaned text. Equal texts have equal signatures. */
    public Signature sign(List<Sentence> sentences) {
        List<String> words = sentences.stream()
                .flatMap(s -> Arrays.stream(NO_WORD.split(NameKey.of(s.text()))))
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return new Signature(List.of(), List.of());
        }
        List<Integer> minima = minima(shingles(words));
        List<String> bands = new ArrayList<>(bands("", minima, BANDS));
        List<String> lead = words.subList(0, Math.min(LEAD_WORDS, words.size()));
        bands.addAll(bands("lead:", minima(shingles(lead)), LEAD_BANDS));
        return new Signature(minima, bands);
    }

    private static Set<Integer> shingles(List<String> words) {
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size() || i == 0; i++) {
            shingles.add(words.subList(i, Math.min(i + SHINGLE, words.size())).hashCode());
        }
        return shingles;
    }

    private List<Integer> minima(Set<Integer> shingles) {
        List<Integer> minima = new ArrayList<>();
        for (int i = 0; i < ROWS * BANDS; i++) {
            Checkpoint.pass();
            long least = PRIME;
            for (int shingle : shingles) {
                least = Math.min(least, (multipliers[i] * (shingle & PRIME) + offsets[i]) % PRIME);
            }
            minima.add((int) least);
        }
        return minima;
    }

    private static List<String> bands(String kind, List<Integer> minima, int count) {
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < count; band++) {
            bands.add(kind + band + ":"
                    + minima.subList(band * ROWS, band * ROWS + ROWS).hashCode());
        }
        return bands;
    }
}
