package org.dateline.resolution;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells from the spelling whether words can be a name: "US" and "u.s." can, "us" cannot.
 *
 * @param words the words
 * @param text the words as they stand in the sentence
 */
record Spelling(List<Token> words, String text) {

    /** Text that was tokenised before has a space in "People 's". */
    private static final Pattern LOOSE_ENDING = Pattern.compile("\\s+(?=['’]s\\b)");

    /** Letters with dots are an abbreviation, in lower case as well: "u.s.". */
    private static final Pattern DOTTED = Pattern.compile("\\p{L}\\.(?:\\p{L}\\.?)+");

    /** The length up to which an alias is a name in capitals only: "US", not "us". */
    private static final int ACRONYM = 4;

    /** Returns the words of a sentence from one to another. */
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

    /** Tells whether a name can begin with a word; called before its end is looked for. */
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

    /** Tells whether the words are written as an acronym: "ICE", which is another word in lower case. */
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

    /** Whether the last word contains letters. Commas and dashes vanish from a key, but are not part of a name. */
    private boolean endsInWord() {
        Token last = words.getLast();
        return !last.is("POS") && last.form().chars().anyMatch(Character::isLetterOrDigit);
    }
}
