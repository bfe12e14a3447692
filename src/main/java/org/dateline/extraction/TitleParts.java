package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * Reads the parts of a notice's title apart, "Steel Nails From India: Continuation of Duty Orders": the engine, which learnt
 * from prose, makes one phrase of them.
 */
final class TitleParts {

    private static final Set<String> MARKS = Set.of(":", ";");

    /** What the later parts hang on the first by; no rule climbs it. */
    private static final String RELATION = "part";

    /** Where in its part the noun that tells an act stands at the latest: "Preliminary Affirmative Determination of". */
    private static final int OPENING = 6;

    private final Analyzer engine;
    private final Set<String> nominals;

    TitleParts(Analyzer engine, Codebook codebook) {
        this.engine = engine;
        this.nominals = codebook.nominals().keySet();
    }

    /** Whether it was read so. */
    static boolean isInParts(Parse parse) {
        return parse.tokens().stream().anyMatch(t -> t.relation().equals(RELATION));
    }

    /** The same where it is no such title. */
    Parse read(Parse parse) {
        List<List<Token>> parts = parts(parse.tokens());
        boolean title = parse.sentence().headline()
                && parts.size() > 1
                && parts.stream().anyMatch(this::tellsAct);
        return title ? joined(parse, parts) : parse;
    }

    /** Each with the mark behind it. */
    private static List<List<Token>> parts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        int from = 0;
        for (Token token : tokens) {
            boolean last = token.index() == tokens.size() - 1;
            if (last || MARKS.contains(token.form())) {
                parts.add(tokens.subList(from, token.index() + 1));
                from = token.index() + 1;
            }
        }
        return parts;
    }

    private boolean tellsAct(List<Token> part) {
        return part.stream().limit(OPENING).anyMatch(t -> nominals.contains(t.lemma()));
    }

    private Parse joined(Parse parse, List<List<Token>> parts) {
        List<Token> tokens = new ArrayList<>();
        int root = -1;
        for (List<Token> part : parts) {
            List<Token> apart = apart(parse, part);
            if (apart.size() != part.size()) {
                return parse;
            }
            int first = part.getFirst().index();
            boolean silent = !tellsAct(part);
            for (Token token : apart) {
                boolean isRoot = token.head() < 0;
                tokens.add(placed(
                        silent ? asName(token) : token,
                        part,
                        isRoot ? root : token.head() + first,
                        isRoot && root >= 0));
            }
            root = root < 0 ? rootOf(tokens) : root;
        }
        return new Parse(parse.sentence(), parse.segment(), tokens);
    }

    /** "Fluid End Blocks", "Concrete Reinforcing Bar": goods are called what they are, and do nothing. */
    private static Token asName(Token t) {
        return t.is("VB")
                ? new Token(t.index(), t.form(), t.lemma(), "NNP", t.entity(), t.head(), t.relation(), t.span())
                : t;
    }

    private static int rootOf(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.head() < 0)
                .findFirst()
                .map(Token::index)
                .orElse(-1);
    }

    private List<Token> apart(Parse parse, List<Token> part) {
        int offset = parse.sentence().span().start();
        Span span = new Span(
                part.getFirst().span().start() - offset, part.getLast().span().end() - offset);
        String text = span.of(parse.sentence().text());
        Sentence alone =
                new Sentence(new Span(0, text.length()), text, parse.sentence().paragraph(), true);
        return engine.analyse(List.of(new Segment(parse.segment(), List.of(alone))))
                .getFirst()
                .tokens();
    }

    /** The word of the title with the place that it has in its part. */
    private static Token placed(Token apart, List<Token> part, int head, boolean later) {
        Token own = part.get(apart.index());
        return new Token(
                own.index(),
                own.form(),
                apart.lemma(),
                apart.pos(),
                apart.entity(),
                head,
                later ? RELATION : apart.relation(),
                own.span());
    }
}
