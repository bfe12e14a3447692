package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Quantity;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.quantities.QuantityReader;

/**
 * Extends marked quantities to whole words and to the noun that they count: "28 U.S" in "28 U.S. products" to the whole
 * phrase.
 */
final class QuantityPhrases {

    /** The dependency labels of words before the noun that ends their phrase. */
    private static final Set<String> BEFORE_NOUN = Set.of("num", "amod", "compound");

    /** The tags of words with which a quantity does not end, as "of" in "45 members of". */
    private static final Set<String> LEADING_ON = Set.of("IN", "TO", "DT", "CC", ",");

    private QuantityPhrases() {}

    /** Returns the text with all quantities extended. */
    static ReadText whole(ReadText text) {
        List<ReadAct> acts =
                text.acts().stream().map(a -> whole(a, text.parses())).toList();
        return new ReadText(text.reader(), text.parses(), acts, text.candidates());
    }

    private static ReadAct whole(ReadAct act, List<Parse> parses) {
        return act.with(act.parts().stream()
                .map(p -> p.kind() == ReadAct.Kind.QUANTITY
                        ? new ReadAct.Part(p.kind(), p.sentence(), whole(p.span(), parses.get(p.sentence())))
                        : p)
                .toList());
    }

    private static Span whole(Span span, Parse parse) {
        List<Token> words =
                parse.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
        int end = words.size();
        while (end > 1 && LEADING_ON.contains(words.get(end - 1).pos())) {
            end--;
        }
        if (end == 0) {
            return span;
        }
        Token last = words.get(end - 1);
        Span spelled = new Span(span.start(), last.span().end());
        Token head = parse.head(last);
        return head != null
                        && head.index() > last.index()
                        && BEFORE_NOUN.contains(last.relation())
                        && !hasUnit(spelled, parse)
                ? new Span(spelled.start(), head.span().end())
                : spelled;
    }

    private static boolean hasUnit(Span span, Parse parse) {
        int offset = parse.sentence().span().start();
        String words = parse.sentence().text().substring(span.start() - offset, span.end() - offset);
        return QuantityReader.read(words).stream().map(Quantity::unit).anyMatch(unit -> unit != null);
    }
}
