package org.dateline.cleaning;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where sentences end beyond what the tokenizer knows: it takes "of the ban in." and "U.S." for abbreviations, or for none. */
final class Stops {

    /** Single letters with stops between: "U.S.", "non-E.U.". */
    private static final Pattern ABBREVIATION = Pattern.compile("\\b\\p{Lu}\\.\\p{Lu}\\.$");

    /** What opens a sentence and no name. */
    private static final Set<String> OPENERS = Set.of(
            "The", "It", "In", "On", "A", "An", "He", "She", "They", "But", "However", "Its", "Their", "This", "That",
            "These", "Those", "There", "If", "When", "While", "Under");

    /** What stands before a name and ends nothing. */
    private static final Set<String> TITLES = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "gen.", "col.", "capt.", "lt.", "sgt.", "maj.", "adm.", "sen.", "rep.", "gov.",
            "prof.", "rev.", "st.", "hon.", "amb.", "pres.", "messrs.", "v.", "vs.");

    /** Words with a stop that are taken for short forms of "inches" and "number". */
    private static final Pattern WORD = Pattern.compile("in\\.|no\\.|\\d\\.");

    /** What a word before such a one looks like when both end a sentence. */
    private static final Pattern PLAIN = Pattern.compile(
            "\\p{Ll}.*|January|February|March|April|May|June|July|August|September|October|November|December");

    /** Fewer words on one side of a semicolon are no headline. */
    private static final int LEAST_WORDS = 3;

    /** Whose word a headline is, behind a dash: "EU mulls ban -sources". */
    private static final Set<String> TELLERS = Set.of(
            "source",
            "sources",
            "official",
            "officials",
            "minister",
            "ministry",
            "report",
            "reports",
            "media",
            "documents",
            "document",
            "statement",
            "regulator",
            "lawmaker",
            "lawmakers",
            "data",
            "letter",
            "spokesman",
            "spokeswoman",
            "diplomats",
            "diplomat",
            "executives",
            "aide",
            "aides",
            "paper",
            "agency",
            "reuters",
            "afp",
            "ap",
            "tass",
            "ria",
            "xinhua",
            "bloomberg",
            "kremlin",
            "kyodo",
            "yonhap",
            "interfax");

    /** "-foreign ministry sources": no more than three words tell who says it. */
    private static final int TELLERS_WORDS = 3;

    private static final Pattern DASH = Pattern.compile("^[-–—]+(?!\\d)");

    private Stops() {}

    /** The sentences of a line, from the parts that a tokenizer made of it. */
    static List<List<Token>> of(List<List<Token>> parts) {
        return joined(parts).stream().flatMap(p -> parted(p).stream()).toList();
    }

    /** A headline without whose word it is, in one or two parts. */
    static List<List<Token>> ofHeadline(List<Token> words) {
        return parts(words.subList(0, teller(words)));
    }

    private static int teller(List<Token> words) {
        String last = words.getLast().getWordForm().toLowerCase(Locale.ROOT);
        for (int i = words.size() - 1; i > LEAST_WORDS && i >= words.size() - TELLERS_WORDS - 1; i--) {
            String word = words.get(i).getWordForm();
            boolean apart = words.get(i - 1).getEndOffset() < words.get(i).getStartOffset();
            if (apart
                    && DASH.matcher(word).lookingAt()
                    && TELLERS.contains(DASH.matcher(last).replaceFirst(""))) {
                return i;
            }
        }
        return words.size();
    }

    /** Two headlines that a semicolon parts, each long enough to tell something. */
    private static List<List<Token>> parts(List<Token> words) {
        for (int i = LEAST_WORDS; i < words.size() - LEAST_WORDS; i++) {
            if (words.get(i).getWordForm().equals(";")) {
                return List.of(words.subList(0, i), words.subList(i + 1, words.size()));
            }
        }
        return List.of(words);
    }

    /** "Its non-U.S. affiliates": the stop of an abbreviation ends no sentence when the next word has no capital. */
    private static List<List<Token>> joined(List<List<Token>> parts) {
        List<List<Token>> joined = new ArrayList<>();
        for (List<Token> part : parts) {
            if (!joined.isEmpty() && isAbbreviated(joined.getLast()) && Character.isLowerCase(first(part))) {
                joined.getLast().addAll(part);
            } else {
                joined.add(new ArrayList<>(part));
            }
        }
        return joined;
    }

    private static boolean isAbbreviated(List<Token> part) {
        String last = part.getLast().getWordForm();
        String before = part.size() > 1 ? part.get(part.size() - 2).getWordForm() : "";
        return ABBREVIATION.matcher(last).find()
                || last.equals(".") && ABBREVIATION.matcher(before + ".").find();
    }

    private static char first(List<Token> part) {
        return part.getFirst().getWordForm().charAt(0);
    }

    private static List<List<Token>> parted(List<Token> words) {
        List<List<Token>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < words.size() - 1; i++) {
            if (isEnd(words, i)) {
                parts.add(words.subList(from, i + 1));
                from = i + 1;
            }
        }
        parts.add(words.subList(from, words.size()));
        return parts;
    }

    private static boolean isEnd(List<Token> words, int at) {
        String word = words.get(at).getWordForm();
        String next = words.get(at + 1).getWordForm();
        if (word.length() < 2
                || !word.endsWith(".")
                || !Character.isUpperCase(next.charAt(0))
                || TITLES.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return OPENERS.contains(next)
                || WORD.matcher(word).matches()
                        && PLAIN.matcher(words.get(at - 1).getWordForm()).matches();
    }
}
