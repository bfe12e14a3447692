package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Where noun phrases begin and end, and who is meant by them.
 *
 * @param parse the sentence
 */
record NounPhrases(Parse parse) {

    /** Classes of names that a noun before them may say what they are. */
    private static final Set<String> CALLED = Set.of("ORG", "PERSON", "PRODUCT");

    private static final Set<String> OWN =
            Set.of("det", "compound", "nmod", "poss", "case", "num", "predet", "amod", "quantmod", "hyph");

    /** "A group of diplomats", "thousands of people": those who are meant, not their number. */
    Token meant(Token noun) {
        boolean counts = FrameWords.COUNTING.contains(noun.lemma()) || noun.is("CD");
        boolean sum = FrameWords.isSum(noun);
        Stream<String> links = counts ? Stream.of("of") : sum ? Stream.of("of", "in") : Stream.empty();
        return links.flatMap(p -> new Frame(parse).governedBy(noun, p))
                .findFirst()
                .orElse(noun);
    }

    /**
     * "Fined e-commerce giant Alibaba 18 billion": a name right behind a noun is what that is called, even where a parser
     * hangs it on the verb.
     */
    Token called(Token noun) {
        int at = noun.index() + 1;
        if (!noun.is("NN") || noun.is("NNP")) {
            return noun;
        }
        while (at < parse.tokens().size() && parse.tokens().get(at).is("NNP")) {
            at++;
        }
        Token name = parse.tokens().get(at - 1);
        boolean apposed = name.relation().equals("appos") && name.head() == noun.index();
        boolean someone = (apposed || CALLED.stream().anyMatch(name.entity()::endsWith))
                && !Frame.SUBJECT.contains(name.relation())
                && (at == parse.tokens().size() || !parse.tokens().get(at).is("POS"));
        return name.is("NNP") && someone ? name : noun;
    }

    /** "Of Expedited Five-Year Reviews": parsers that see no verb in a title may break a phrase in two. */
    Token last(Token noun) {
        Token last = noun;
        for (Token next :
                parse.tokens().subList(noun.index() + 1, parse.tokens().size())) {
            boolean joins = parse.sentence().headline() && next.is("CC") && last.is("NNP") && !opensAnother(next);
            boolean own = next.is("NN") || next.is("JJ") || next.is("CD") || next.is("HYPH") || next.is("VBG");
            if (!(own || joins)) {
                break;
            }
            last = next.is("NN") ? next : last;
        }
        return last;
    }

    /** "Duty Investigations and Scheduling of": what is of something behind "and" is another phrase. */
    private boolean opensAnother(Token and) {
        return parse.tokens().stream()
                .filter(t -> t.index() > and.index() && (t.is("IN") || t.is("CC")))
                .findFirst()
                .filter(t -> t.lemma().equals("of"))
                .isPresent();
    }

    /** "Saudi Arabia, Iran agree": headlines put a comma for "and", which parsers do not know. */
    List<Token> namesBefore(Token subject) {
        List<Token> names = new ArrayList<>();
        int at = phrase(subject).getFirst().index() - 1;
        while (parse.sentence().headline() && subject.is("NN") && at > 0 && isComma(at) && isName(at - 1)) {
            Token name = parse.tokens().get(at - 1);
            names.add(name);
            at = phrase(name).getFirst().index() - 1;
        }
        return names;
    }

    private boolean isComma(int index) {
        return parse.tokens().get(index).form().equals(",");
    }

    private boolean isName(int index) {
        Token word = parse.tokens().get(index);
        boolean joined = word.relation().equals("conj") || word.relation().equals("appos");
        return word.is("NNP") && !joined;
    }

    /** "Commercial Bank of Syria": where a name ends that goes on behind "of". */
    Token end(Token head) {
        boolean body = head.is("NNP")
                && !head.entity().endsWith("GPE")
                && !head.entity().endsWith("PERSON");
        return body
                ? parse.children(head, Set.of("prep"))
                        .filter(of -> of.form().equals("of") && of.index() == head.index() + 1)
                        .flatMap(of -> parse.children(of, Set.of("pobj")))
                        .filter(name ->
                                name.is("NNP") && phrase(name).getFirst().index() == head.index() + 2)
                        .findFirst()
                        .orElse(head)
                : head;
    }

    /** The words that make up a noun's own phrase, without clauses and without what is joined to it. */
    List<Token> phrase(Token noun) {
        int start = noun.index();
        while (start > 0 && isOwn(parse.tokens().get(start - 1), noun) && !isAnotherName(start, noun)) {
            start--;
        }
        return parse.tokens().subList(start, noun.index() + 1);
    }

    private boolean isOwn(Token word, Token noun) {
        // "Hong Kong-based firm".
        boolean hyphened = word.is("HYPH") || word.relation().equals("npadvmod");
        return (OWN.contains(word.relation()) || hyphened) && parse.isUnder(word, noun);
    }

    /** In "Huawei equipment WSJ" a phrase ends before the last name, whatever the parser hung on it. */
    private boolean isAnotherName(int start, Token noun) {
        Token before = parse.tokens().get(start - 1);
        return noun.is("NNP")
                && parse.tokens().get(start).is("NNP")
                && before.is("NN")
                && !before.is("NNP")
                && start > 1
                && parse.tokens().get(start - 2).is("NNP");
    }
}
