package org.dateline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actor of what somebody decides or plans: "Washington's move to bar the firm was criticised by Taipei". The
 * model often takes the party that speaks of it.
 */
final class PlanOwners {

    private static final Set<String> PLANS = WordClasses.of("reader", "noun for what its owner does");

    /** Tags of infinitives; the tagger takes "bar" and "ban" for nouns. */
    private static final Set<String> BASE_FORMS = Set.of("VB", "VBP", "NN");

    private PlanOwners() {}

    /** Returns the act with the owner of its plan as its actor, if that is a name. */
    static ReadAct mended(ReadAct act, List<Parse> parses) {
        List<Token> tokens = parses.get(act.sentence()).tokens();
        Span owner = owner(tokens, act);
        return owner == null
                        || act.parts(ReadAct.Kind.ACTOR).anyMatch(p -> p.span().overlaps(owner))
                ? act
                : act.with(Stream.concat(
                                Stream.of(new ReadAct.Part(ReadAct.Kind.ACTOR, act.sentence(), owner)),
                                act.parts().stream()
                                        .filter(p -> p.kind() != ReadAct.Kind.ACTOR
                                                && !p.span().overlaps(owner)))
                        .sorted(Comparator.comparing(ReadAct.Part::sentence).thenComparing(ReadAct.Part::span))
                        .toList());
    }

    /** Returns the place of the name that owns the plan of an act; null if there is none. */
    private static @Nullable Span owner(List<Token> tokens, ReadAct act) {
        int at = tokens.stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
        int noun = at - 2;
        if (noun < 2
                || !BASE_FORMS.contains(tokens.get(at).pos())
                || !tokens.get(at - 1).is("TO")
                || !PLANS.contains(tokens.get(noun).form().toLowerCase(Locale.ROOT))) {
            return null;
        }
        int owned = noun - 1;
        while (owned > 0 && (tokens.get(owned).is("J") || tokens.get(owned).is("RB"))) {
            owned--;
        }
        int last = owned - 1;
        if (last < 0 || !tokens.get(owned).is("POS") || !tokens.get(last).is("NNP")) {
            return null;
        }
        int first = last;
        while (first > 0 && tokens.get(first - 1).is("NNP")) {
            first--;
        }
        return new Span(
                tokens.get(first).span().start(), tokens.get(last).span().end());
    }
}
