package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Finds the actor in the words that tell an act alone. For "ECOWAS, the bloc that lifted its sanctions, has not
 * commented" these are "ECOWAS lifted its sanctions". If an act has no actor in its own sentence, the name with which
 * these words begin is taken.
 */
final class Subjects {

    private static final Set<String> AUXILIARIES = WordClasses.of("reader", "word before a verb in the active");

    private static final Set<String> BE = WordClasses.of("reader", "form of be");

    private Subjects() {}

    /** Returns the act with the subject of its own words as its actor, unless its sentence has one. */
    static ReadAct mended(ReadAct act, List<Parse> parses) {
        boolean own = act.parts(ReadAct.Kind.ACTOR).anyMatch(p -> p.sentence() == act.sentence());
        if (own) {
            return act;
        }
        return subject(act, parses.get(act.sentence()))
                .map(span -> act.with(Stream.concat(
                                Stream.of(new ReadAct.Part(ReadAct.Kind.ACTOR, act.sentence(), span)),
                                act.parts().stream().filter(p -> p.kind() != ReadAct.Kind.ACTOR))
                        .sorted(java.util.Comparator.comparing(ReadAct.Part::span))
                        .toList()))
                .orElse(act);
    }

    private static Optional<Span> subject(ReadAct act, Parse parse) {
        List<Token> kept = parse.tokens().stream()
                .filter(t -> act.shortened().summary().stream().anyMatch(t.span()::overlaps))
                .toList();
        List<Token> group = new ArrayList<>();
        int i = 0;
        while (i < kept.size() && isOfName(kept.get(i)) && isNext(group, kept.get(i))) {
            group.add(kept.get(i));
            i++;
        }
        boolean named = group.stream().anyMatch(t -> t.is("NNP") && !t.entity().endsWith("DATE"));
        boolean taken = act.parts().stream()
                .anyMatch(p -> !group.isEmpty()
                        && p.span()
                                .overlaps(new Span(
                                        group.getFirst().span().start(),
                                        group.getLast().span().end())));
        return named && !taken && isVerbOf(act, kept, i)
                ? Optional.of(new Span(
                        (group.getFirst().is("DT") ? group.get(1) : group.getFirst())
                                .span()
                                .start(),
                        group.getLast().span().end()))
                : Optional.empty();
    }

    private static boolean isOfName(Token token) {
        return token.is("N") || token.is("J") || token.is("DT") || token.is("POS");
    }

    private static boolean isNext(List<Token> group, Token token) {
        return group.isEmpty() || group.getLast().index() + 1 == token.index();
    }

    /** Whether the act's own verb follows in the active voice; "which", "has" and "not" may precede it. */
    private static boolean isVerbOf(ReadAct act, List<Token> kept, int from) {
        boolean passive = false;
        for (Token token : kept.subList(from, kept.size())) {
            if (token.span().overlaps(act.trigger())) {
                return token.is("VB") && !(passive && token.pos().equals("VBN"));
            }
            String form = token.form().toLowerCase(Locale.ROOT);
            boolean auxiliary = AUXILIARIES.contains(form);
            passive |= BE.contains(form);
            boolean link = token.form().matches(",|who|which|that") || token.is("RB");
            if (!auxiliary && !link && !passive) {
                return false;
            }
        }
        return false;
    }
}
