package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Sentences as an analysis would leave them, written "word/tag/entity/head:relation" with a blank between two words. */
final class TaggedText {

    private TaggedText() {}

    /** A sentence of the first segment; entity, head and relation may be left out. */
    static Parse parse(String tagged) {
        return parse(0, tagged);
    }

    static Parse parse(int segment, String tagged) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : tagged.split(" ")) {
            String[] fields = word.split("/");
            Span span = new Span(text.length(), text.length() + fields[0].length());
            text.append(fields[0]).append(' ');
            tokens.add(token(tokens.size(), fields, span));
        }
        String words = text.toString().strip();
        return new Parse(new Sentence(new Span(0, words.length()), words, 0, false), segment, tokens);
    }

    private static Token token(int index, String[] fields, Span span) {
        String entity = fields.length > 2 ? fields[2] : "O";
        String[] edge = fields.length > 3 ? fields[3].split(":") : new String[] {"-1", "root"};
        String form = fields[0].toLowerCase(Locale.ROOT);
        String lemma = fields[1].equals("NNS") ? form.replaceFirst("ies$", "y").replaceFirst("s$", "") : form;
        return new Token(index, fields[0], lemma, fields[1], entity, Integer.parseInt(edge[0]), edge[1], span);
    }
}
