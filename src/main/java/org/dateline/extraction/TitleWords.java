package org.dateline.extraction;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * The words that an act is told in: the sentence, or in a title what stands behind its noun.
 *
 * @param parse the sentence
 * @param codebook knows which nouns tell acts
 */
record TitleWords(Parse parse, Codebook codebook) {

    /** A title may tell several acts by nouns: each is about what stands behind it, up to the next. */
    String of(Token verb) {
        int end = verb.is("NN") && parse.sentence().headline() ? nextNominal(verb) : -1;
        return end < 0
                ? parse.sentence().text().toLowerCase(Locale.ROOT)
                : parse
                        .tokens()
                        .subList(new NounPhrases(parse).phrase(verb).getFirst().index(), end)
                        .stream()
                        .map(t -> t.form().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    private int nextNominal(Token noun) {
        return parse.tokens().stream()
                .filter(t -> t.index() > noun.index() && codebook.nominals().containsKey(t.lemma()))
                .filter(this::isJoined)
                .findFirst()
                .map(Token::index)
                .orElse(-1);
    }

    /** "Results of Review and Determination": behind "and" or a comma, with its own words between. */
    private boolean isJoined(Token noun) {
        int before = new NounPhrases(parse).phrase(noun).getFirst().index() - 1;
        Token link = parse.tokens().get(Math.max(0, before));
        return link.is("CC") || Set.of(",", ";", ":").contains(link.form());
    }
}
