package org.dateline.resolution;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells by how words are written whether they can be a name: "US" and "u.s." can, "us" cannot.
 *
 * @param words the words
 * @param text as they stand in the sentence
 */
record Spelling(List<Token> words, String text) {

    /** Text that was tokenised once has "People 's". */
    private static final Pattern LOOSE_ENDING = Pattern.compile("\\s+(?=['’]s\\b)");

    /** Letters with dots are an abbreviation in lower case as well: "u.s.". */
    private static final Pattern DOTTED = Pattern.compile("\\p{L}\\.(?:\\p{L}\\.?)+");

    /** An alias of so few letters is a name in capitals only: "US", not "us". */
    private static final int ACRONYM = 4;

    /** The words of a sentence from one to another. */
    static Spelling of(Parse parse, int from, int to) {
        List<Token> words = parse.tokens().subList(from, to + 1);
        int offset = parse.sentence().span().start();
        String text = parse.sentence()
                .text()
                .substring(
                        words.getFirst().span().start() - offset,
                        words.getLast().span().end() - offset);
        return new Spelling(words, text.indexOf('\'') < 0 && text.indexOf('’') < 0 ? text : tight(text));
    }

    private static String tight(String text) {
        return LOOSE_ENDING.matcher(text).replaceAll("");
    }

    /** Tells whether a name can begin with a word, before its end is looked for. */
    static boolean canBegin(Token word) {
        String form = word.form();
        char first = form.charAt(0);
        boolean capital = Character.isUpperCase(first) || Character.isDigit(first);
        boolean dotted = Character.isLetter(first) && (form.length() == 1 || form.charAt(1) == '.');
        return (capital || dotted) && !Tagged.isDeterminer(word);
    }

    /** Tells whether the words can be a name at all. */
    boolean isName() {
        boolean capital = Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0));
        boolean nominal = words.stream().anyMatch(w -> w.is("NN") || w.is("JJ") || w.is("ADD"));
        return (capital && isLongEnough() || isDotted())
                && nominal
                && !Tagged.isDeterminer(words.getFirst())
                && endsInWord();
    }

    /** Tells whether they are written as an acronym is: "ICE", which is another word when it is written otherwise. */
    boolean isAcronym() {
        return isInCapitals() || isDotted();
    }

    private boolean isLongEnough() {
        return text.chars().filter(Character::isLetter).count() >= ACRONYM
                || isInCapitals()
                || Character.isUpperCase(text.charAt(0)) && text.length() >= 3;
    }

    private boolean isInCapitals() {
        return text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private boolean isDotted() {
        return DOTTED.matcher(text).matches();
    }

    /** A comma or a dash folds away in a key, and is no part of a name all the same. */
    private boolean endsInWord() {
        Token last = words.getLast();
        return !last.is("POS") && last.form().chars().anyMatch(Character::isLetterOrDigit);
    }
}
