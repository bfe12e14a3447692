package org.dateline.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.Span;

/**
 * BERT's uncased WordPiece (Wu et al. 2016; Devlin et al. 2019) with offsets, equal to
 * {@code src/training/wordpiece.py}.
 */
final class WordPiece {

    static final int PADDING = 0;
    static final int UNKNOWN = 100;
    static final int CLS = 101;
    static final int SEP = 102;

    /** BERT's own limit in characters, above which a word is unknown. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary = new HashMap<>();

    WordPiece(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
        }
    }

    /** Returns the words of a text; each punctuation mark and each ideograph is a word of its own. */
    static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean alone = isPunctuation(c) || isIdeograph(c);
            if (start >= 0 && (alone || isGap(c))) {
                words.add(new Span(start, i));
                start = -1;
            }
            if (alone) {
                words.add(new Span(i, next));
            } else if (start < 0 && !isGap(c)) {
                start = i;
            }
            i = next;
        }
        if (start >= 0) {
            words.add(new Span(start, text.length()));
        }
        return words;
    }

    /** Returns the pieces of one word by longest match from the left. */
    int[] pieces(String word) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_WORD) {
            return new int[] {UNKNOWN};
        }
        List<Integer> ids = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = plain.length();
            Integer id = null;
            while (end > at && id == null) {
                id = vocabulary.get((at > 0 ? "##" : "") + plain.substring(at, end));
                end = id == null ? plain.offsetByCodePoints(end, -1) : end;
            }
            if (id == null) {
                return new int[] {UNKNOWN};
            }
            ids.add(id);
            at = end;
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * Returns the spelling of a word, which the uncased vocabulary loses: 1 lower, 2 Capitalised, 3 CAPITALS, 4 with
     * digits, 5 other.
     */
    static int shape(String word) {
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return 4;
        }
        if (word.codePoints().noneMatch(Character::isLetter)) {
            return 5;
        }
        boolean upper = word.codePoints().anyMatch(Character::isUpperCase);
        boolean title = word.codePoints().anyMatch(Character::isTitleCase);
        boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
        if (lower && !upper && !title) {
            return 1;
        }
        if (word.codePointCount(0, word.length()) > 1 && upper && !lower && !title) {
            return 3;
        }
        return Character.isUpperCase(word.codePointAt(0)) ? 2 : 1;
    }

    private static boolean isPunctuation(int c) {
        boolean ascii = c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xF900 && c <= 0xFAFF;
    }

    private static boolean isGap(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
