package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** A sentence with replaced words. It records where each original word went. */
final class Draft {

    /**
     * A replacement.
     *
     * @param to the index after the last replaced word
     * @param words the new words; empty if the words are left out
     */
    private record Edit(int to, List<Token> words) {}

    private static final Span NOWHERE = new Span(0, 0);

    private final Parse parse;
    private final NavigableMap<Integer, Edit> edits = new TreeMap<>();

    Draft(Parse parse) {
        this.parse = parse;
    }

    /** Replaces the words from one index up to another, unless some of them were replaced before. */
    void replace(int from, int to, List<Token> words) {
        if (!isEdited(from, to)) {
            edits.put(from, new Edit(to, List.copyOf(words)));
        }
    }

    boolean isEdited(int from, int to) {
        return edits.entrySet().stream()
                .anyMatch(e -> e.getKey() < to && from < e.getValue().to());
    }

    /**
     * A rewritten sentence, with a mapping from the words of the text.
     *
     * @param parse the rewritten sentence
     * @param source the sentence in the article
     * @param places for each word of the article's sentence, the first and the last of the words that stand for it; -1
     *     for none
     */
    record Retold(Parse parse, Parse source, List<Span> places) {

        static Retold asItIs(Parse parse) {
            return new Retold(
                    parse,
                    parse,
                    parse.tokens().stream()
                            .map(t -> new Span(t.index(), t.index() + 1))
                            .toList());
        }

        boolean isChanged() {
            return parse != source;
        }

        /** Returns the words that stand for a part of the text; empty if it is left out. */
        List<Token> words(Span span) {
            int from = Integer.MAX_VALUE;
            int to = -1;
            for (Token token : source.tokens()) {
                if (token.span().overlaps(span)) {
                    Span place = places.get(token.index());
                    if (place.end() > place.start()) {
                        from = Math.min(from, place.start());
                        to = Math.max(to, place.end());
                    }
                }
            }
            return to < 0 ? List.of() : parse.tokens().subList(from, to);
        }

        /**
         * Returns the words of a part of the text among those that stand for it; all of these if it is not among them.
         */
        List<Token> same(Span span) {
            List<Token> words = words(span);
            String form = source.tokens().stream()
                    .filter(t -> t.span().overlaps(span))
                    .findFirst()
                    .map(Token::form)
                    .orElse("");
            List<Token> same = words.stream()
                    .filter(t -> t.form().equalsIgnoreCase(form))
                    .limit(1)
                    .toList();
            return same.isEmpty() ? words : same;
        }

        /** Whether all words of a part of the text are unchanged. */
        boolean isKept(Span span) {
            return source.tokens().stream().filter(t -> t.span().overlaps(span)).allMatch(t -> {
                Span place = places.get(t.index());
                return place.end() - place.start() == 1
                        && parse.tokens().get(place.start()).form().equals(t.form());
            });
        }
    }

    /** Returns the sentence with all replacements. */
    Retold retold() {
        if (edits.isEmpty()) {
            return Retold.asItIs(parse);
        }
        List<Token> tokens = parse.tokens();
        int base = parse.sentence().span().start();
        StringBuilder text = new StringBuilder();
        List<Token> told = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Edit edit = edits.get(i);
            int first = told.size();
            if (edit == null) {
                append(
                        text,
                        told,
                        tokens.get(i),
                        i > 0
                                        && places.get(i - 1).end()
                                                > places.get(i - 1).start()
                                        && edits.get(i - 1) == null
                                        && !isEdited(i - 1, i)
                                ? tokens.get(i - 1)
                                : null,
                        base);
                places.add(new Span(first, told.size()));
                i++;
                continue;
            }
            Token before = null;
            for (Token word : edit.words()) {
                append(text, told, word, before, base);
                before = word;
            }
            for (int j = i; j < edit.to(); j++) {
                places.add(new Span(first, told.size()));
            }
            i = edit.to();
        }
        String whole = text.toString();
        Sentence source = parse.sentence();
        Sentence sentence =
                new Sentence(new Span(base, base + whole.length()), whole, source.paragraph(), source.headline());
        return new Retold(new Parse(sentence, parse.segment(), told), parse, List.copyOf(places));
    }

    private static void append(
            StringBuilder text,
            List<Token> told,
            Token word,
            @org.jspecify.annotations.Nullable Token before,
            int base) {
        boolean placed =
                before != null && !before.span().equals(NOWHERE) && !word.span().equals(NOWHERE);
        boolean joined = before != null && placed
                ? before.span().end() == word.span().start()
                : word.form().matches("[,.;:)!?%]|['’]s?")
                        || !text.isEmpty() && "($€£".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (!text.isEmpty() && !joined) {
            text.append(' ');
        }
        String form = text.isEmpty() ? Capitals.of(word.form()) : small(word);
        int start = base + text.length();
        text.append(form);
        told.add(new Token(
                told.size(),
                form,
                word.lemma(),
                word.pos(),
                word.entity(),
                -1,
                "dep",
                new Span(start, start + form.length())));
    }

    /** Returns a word in lower case if only the beginning of its sentence capitalised it. */
    private static String small(Token word) {
        boolean name = word.is("NNP") || word.entity().matches(".*(?:NORP|GPE|ORG|PERSON)") && !word.is("DT");
        boolean plain = word.index() == 0 && !name && word.form().matches("\\p{Lu}\\p{Ll}+(?:-\\p{Ll}+)*|A");
        return plain ? word.form().toLowerCase(Locale.ROOT) : word.form();
    }

    /** Returns a word that is not in the text. */
    static Token word(String form, String pos) {
        return new Token(0, form, form.toLowerCase(Locale.ROOT), pos, "O", -1, "dep", NOWHERE);
    }

    /** Returns the "'s" or apostrophe after a word. */
    static Token owner(Token last) {
        int end = last.span().end();
        String form = last.form().endsWith("s") ? "'" : "'s";
        return new Token(0, form, "'s", "POS", "O", -1, "dep", new Span(end, end + form.length()));
    }
}
