package org.dateline.llm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Two sentences of one text, without a tree, and what a model may say of them. */
final class Story {

    static final Publication PUBLISHED = Publication.on(LocalDate.of(2018, 11, 23));

    static final String GOOD = """
            {"acts":[{"sentence":1,"quote":"it asked Germany on Monday to shun Huawei","words":"asked","type":"REQUEST",
            "instrument":"PROCUREMENT_BAN","direction":"RESTRICTS","stage":"REQUESTED","parties":[
            {"role":"TARGET","text":"Huawei"},{"role":"ACTOR","text":"Washington"},{"role":"ADDRESSEE","text":"Germany"}],
            "date":"Monday","due":"","expires":"","goods":"","designator":"","denied":false,"hedged":true,
            "conditional":false,"source":"officials"}]}""";

    private Story() {}

    static ReadText text() {
        return new ReadText("reader", parses(), List.of(), List.of());
    }

    static List<Parse> parses() {
        String first = "Washington/NNP worries/VBZ about/IN networks/NNS";
        String second =
                "Officials/NNS say/VBP it/PRP asked/VBD Germany/NNP on/IN Monday/NNP to/TO shun/VB Huawei/NNP officials/NNS";
        return List.of(parse(0, first), parse(40, second));
    }

    private static Parse parse(int offset, String tagged) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : tagged.split(" ")) {
            String form = word.substring(0, word.indexOf('/'));
            Span span = new Span(offset + text.length(), offset + text.length() + form.length());
            String tag = word.substring(word.indexOf('/') + 1);
            tokens.add(new Token(tokens.size(), form, form.toLowerCase(Locale.ROOT), tag, "O", -1, "root", span));
            text.append(form).append(' ');
        }
        String words = text.toString().strip();
        return new Parse(new Sentence(new Span(offset, offset + words.length()), words, 0, false), 0, tokens);
    }
}
