package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Sentences as trees that are written by hand. */
final class Trees {

    private Trees() {}

    /** A sentence of words, each as form/lemma/tag/head/relation, with a blank between two. */
    static Parse of(String words) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words.split(" ")) {
            String[] w = word.split("/");
            Span span = new Span(text.length(), text.length() + w[0].length());
            tokens.add(new Token(tokens.size(), w[0], w[1], w[2], "O", Integer.parseInt(w[3]), w[4], span));
            text.append(w[0]).append(' ');
        }
        String sentence = text.toString().strip();
        return new Parse(new Sentence(new Span(0, sentence.length()), sentence, 0, false), 0, tokens);
    }
}
