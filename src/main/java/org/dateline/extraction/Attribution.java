package org.dateline.extraction;

import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Who tells of an act: the subject of the verb that reports it, or whom it is "according to". */
final class Attribution {

    private static final String ACCORDING = "accord";
    private static final Set<Stage> AHEAD = Set.of(Stage.CONSIDERED, Stage.PROPOSED, Stage.ANNOUNCED, Stage.THREATENED);

    private final Parse parse;
    private final Frame frame;
    private final Codebook codebook;
    private final @Nullable Token reporter;

    /**
     * Finds who tells of an act.
     *
     * @param act the verb or adjective of the act
     * @param governing the reporting verb above it; null without one
     */
    Attribution(Parse parse, Codebook codebook, Token act, @Nullable Token governing) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.codebook = codebook;
        this.reporter = governing == null ? inSentence(act) : governing;
    }

    /** "According to X" anywhere, or "X reports" behind the act, as headlines have it. */
    private @Nullable Token inSentence(Token act) {
        return parse.tokens().stream()
                .filter(t -> t.lemma().equals(ACCORDING) || isTrailingReport(t, act))
                .findFirst()
                .orElse(null);
    }

    private boolean isTrailingReport(Token verb, Token act) {
        return verb.index() > act.index()
                && verb.is("VB")
                && codebook.reporting().contains(verb.lemma())
                && !parse.isUnder(verb, act)
                && frame.actor(verb)
                        .filter(s -> s.index() == verb.index() - 1 && s.is("NNP"))
                        .isPresent();
    }

    /** The head of whom the act is attributed to; null without one. */
    @Nullable
    Token source() {
        Token verb = reporter;
        if (verb == null) {
            return null;
        }
        return verb.lemma().equals(ACCORDING)
                ? frame.governedBy(verb, "to").findFirst().orElse(null)
                : frame.actor(verb).orElse(null);
    }

    /**
     * The verb that tells of an act on an occasion that is the act's own: whoever acts tells of it ("said on Monday it would
     * extend"), or it lies ahead, so that telling of it is all that happened. Null of others.
     */
    @Nullable
    Token announcement(Token act, @Nullable Stage stage) {
        Token told = reporter;
        if (told == null || told.lemma().equals(ACCORDING)) {
            return null;
        }
        boolean ahead = stage != null && AHEAD.contains(stage) && !isPast(act);
        boolean sameSubject = parse.isUnder(act, told)
                && frame.actor(act).filter(s -> !s.is("PRP")).isEmpty();
        return ahead || sameSubject ? told : null;
    }

    /** "Said that Norway had pledged": what was promised then was promised then. */
    private boolean isPast(Token act) {
        return parse.children(act, Set.of("aux")).anyMatch(a -> a.form().equalsIgnoreCase("had"));
    }
}
