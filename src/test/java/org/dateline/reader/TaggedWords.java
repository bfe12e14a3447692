package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Makes sentences of words written "word/tag" or "word/tag/entity". */
final class TaggedWords {

    private TaggedWords() {}

    static Parse parse(String tagged) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : tagged.split(" ")) {
            String[] fields = word.split("/");
            Span span = new Span(at, at + fields[0].length());
            tokens.add(new Token(
                    tokens.size(),
                    fields[0],
                    fields[0].toLowerCase(Locale.ROOT),
                    fields[1],
                    fields.length > 2 ? fields[2] : "O",
                    -1,
                    "dep",
                    span));
            at = span.end() + 1;
        }
        String text = tokens.stream().map(Token::form).collect(Collectors.joining(" "));
        return new Parse(new Sentence(new Span(0, text.length()), text, 0, false), 0, tokens);
    }
}
