package org.dateline.quantities;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and in words: "1.5 billion", "thirty-one", "two dozen", "a third", "half a million". */
final class NumberReader {

    private final QuantityWords words;
    private final RuleBasedNumberFormat spelled =
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    NumberReader(QuantityWords words) {
        this.words = words;
    }

    /**
     * A number among tokens.
     *
     * @param from the index of its first token
     * @param to the index after its last token
     * @param value its value
     * @param scaled whether a word such as "million" multiplied it
     * @param share whether it is a fraction, such as a third
     */
    record Found(int from, int to, double value, boolean scaled, boolean share) {}

    /** Returns the number that begins at a token; null if there is none. */
    @Nullable
    Found at(List<QuantityToken> tokens, int index, String text) {
        QuantityToken token = tokens.get(index);
        if (token.isNumber()) {
            return token.glued()
                    ? null
                    : scaled(tokens, new Found(index, index + 1, digits(token.text()), false, false));
        }
        if (!token.isWord()) {
            return null;
        }
        Double part = words.value("part", token.text());
        if (part != null) {
            return scaled(tokens, new Found(index, index + 1, part, false, true));
        }
        if (words.is("one", token.text())) {
            Found one = scaled(tokens, new Found(index, index + 1, 1, false, false));
            return one.scaled() || one.share() ? one : null;
        }
        return token.glued() ? null : inWords(tokens, index, text);
    }

    private static double digits(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    /**
     * Returns a number in words; null if there is none. The format parses as far as possible, and a match that ends
     * within a word does not count.
     */
    private @Nullable Found inWords(List<QuantityToken> tokens, int index, String text) {
        int start = tokens.get(index).start();
        ParsePosition position = new ParsePosition(0);
        Number number;
        synchronized (spelled) {
            number = spelled.parse(text.substring(start).toLowerCase(Locale.ROOT), position);
        }
        int end = start + position.getIndex();
        int to = index;
        while (to < tokens.size() && tokens.get(to).end() <= end) {
            to++;
        }
        boolean whole = to > index && (to == tokens.size() || tokens.get(to).start() >= end);
        return whole && number != null && number.doubleValue() > 0
                ? scaled(tokens, new Found(index, behindWords(tokens, index, to), number.doubleValue(), false, false))
                : null;
    }

    /** Returns the index after the number's last word, since the format includes a hyphen before the next word. */
    private static int behindWords(List<QuantityToken> tokens, int from, int to) {
        int end = to;
        while (end > from + 1 && !tokens.get(end - 1).isWord()) {
            end--;
        }
        return end;
    }

    /**
     * Returns a number multiplied by the word after it: "80-million", "two dozen", "two-thirds", "half a million", "two
     * and a half".
     */
    private Found scaled(List<QuantityToken> tokens, Found found) {
        int next = found.to();
        if (is(tokens, next, "-") || is(tokens, next, "–")) {
            next++;
        } else if (found.share()
                && next < tokens.size()
                && words.is("one", tokens.get(next).text())) {
            next++;
        }
        if (next >= tokens.size()) {
            return found;
        }
        String word = tokens.get(next).text();
        Double scale = words.value("scale", word);
        if (scale != null) {
            return scaled(tokens, new Found(found.from(), next + 1, found.value() * scale, true, false));
        }
        Double part = words.value("part", word);
        if (part != null && !found.share() && !found.scaled()) {
            return new Found(found.from(), next + 1, found.value() * part, false, true);
        }
        return found;
    }

    private static boolean is(List<QuantityToken> tokens, int index, String text) {
        return index < tokens.size() && tokens.get(index).text().equals(text);
    }
}
