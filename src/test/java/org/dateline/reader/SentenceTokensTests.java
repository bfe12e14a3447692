package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class SentenceTokensTests {

    @Test
    void formsThatAreAlwaysFiniteAreNoInfinitives() {
        String text = "it had said that it is ready to ban";
        SentenceTokens tokens = new SentenceTokens();
        String[] tags = {"PRP", "VB", "VBN", "IN", "PRP", "VB", "JJ", "TO", "VB"};
        int at = 0;
        for (int i = 0; i < tags.length; i++) {
            tokens.tags().put(at, tags[i]);
            at = text.indexOf(' ', at) + 1;
        }
        assertThat(tokens.parse(new Sentence(new Span(0, text.length()), text, 0, false), 0)
                        .tokens())
                .extracting(Token::pos)
                .containsExactly("PRP", "VBD", "VBN", "IN", "PRP", "VBZ", "JJ", "TO", "VB");
        assertThat(tokens.hasVerb(new Span(3, 6))).isTrue();
        assertThat(tokens.hasVerb(new Span(23, 31))).isFalse();
    }
}
