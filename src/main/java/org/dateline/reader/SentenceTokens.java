package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * The words of a sentence with the model's output for them.
 *
 * @param tags the tag of each word of the model, by the word's start in the raw text
 * @param mentions the mentions, by their start
 */
record SentenceTokens(NavigableMap<Integer, String> tags, NavigableMap<Integer, Decoder.Named> mentions) {

    /** OntoNotes' names for the kinds of mentions. */
    private static final Map<String, String> ONTONOTES = Map.of(
            "PERSON", "PERSON",
            "ORGANIZATION", "ORG",
            "PLACE", "GPE",
            "NATIONALITY", "NORP",
            "DATE", "DATE",
            "QUANTITY", "CARDINAL");

    private static final Set<String> PAST = WordClasses.of("reader", "form in the past only");

    private static final Set<String> POSSESSIVE = WordClasses.of("reader", "possessive relative pronoun");

    private static final Set<String> PRESENT = WordClasses.of("reader", "form in the present only");

    private static final String OUTSIDE = "O";

    SentenceTokens() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Returns the sentence with its words, their tags, the mentions that they are part of, and the heads of noun
     * phrases.
     */
    Parse parse(Sentence sentence, int segment) {
        List<Token> tokens = new ArrayList<>();
        int offset = sentence.span().start();
        for (Span word : WordTokenizer.words(sentence.text())) {
            Span place = new Span(offset + word.start(), offset + word.end());
            String form = word.of(sentence.text());
            String tag = tag(form, place);
            tokens.add(new Token(tokens.size(), form, Lemmas.of(form, tag), tag, OUTSIDE, -1, "dep", place));
        }
        return new Parse(sentence, segment, NounChunks.hang(marked(tokens)));
    }

    /** Returns OntoNotes' name for a kind of mention. */
    static String ontoNotes(String kind) {
        return ONTONOTES.getOrDefault(kind, kind);
    }

    /** Tells whether a verb begins in a stretch of the article. */
    boolean hasVerb(Span stretch) {
        return tags.subMap(stretch.start(), stretch.end()).values().stream().anyMatch(tag -> tag.startsWith("V"));
    }

    /**
     * Returns the tag of a word, which overrides the model for some words: a form such as "had" is never an infinitive,
     * and "whose" is always a relative pronoun.
     */
    private String tag(String form, Span place) {
        String tag = ofModel(form, place);
        String word = form.toLowerCase(Locale.ROOT);
        return POSSESSIVE.contains(word)
                ? "WP$"
                : !tag.equals("VB") ? tag : PAST.contains(word) ? "VBD" : PRESENT.contains(word) ? "VBZ" : tag;
    }

    private String ofModel(String form, Span place) {
        if (form.matches("['’][sS]")) {
            Map.Entry<Integer, String> after = tags.lastEntry() == null ? null : tags.floorEntry(place.end() - 1);
            return after != null && after.getValue().startsWith("V") ? after.getValue() : "POS";
        }
        if (form.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return form;
        }
        // A word that spans several words of the model takes the tag of the last one: "U.S.", "Trump-led".
        Map.Entry<Integer, String> last = null;
        for (Map.Entry<Integer, String> at :
                tags.subMap(place.start(), place.end()).entrySet()) {
            last = at.getValue().equals("OTHER") && last != null ? last : at;
        }
        return last == null ? "NN" : last.getValue();
    }

    /** Returns the words with BILOU tags. */
    private List<Token> marked(List<Token> tokens) {
        List<Token> marked = new ArrayList<>();
        for (Token token : tokens) {
            Map.Entry<Integer, Decoder.Named> mention =
                    mentions.floorEntry(token.span().end() - 1);
            marked.add(
                    mention == null || !mention.getValue().span().overlaps(token.span())
                            ? token
                            : token.marked(mark(tokens, token, mention.getValue())));
        }
        return marked;
    }

    private static String mark(List<Token> tokens, Token token, Decoder.Named mention) {
        boolean first = token.index() == 0
                || !mention.span().overlaps(tokens.get(token.index() - 1).span());
        boolean last = token.index() == tokens.size() - 1
                || !mention.span().overlaps(tokens.get(token.index() + 1).span());
        String place = first && last ? "U-" : first ? "B-" : last ? "L-" : "I-";
        return place + ONTONOTES.get(mention.kind());
    }
}
