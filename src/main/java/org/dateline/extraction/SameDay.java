package org.dateline.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.DateBasis;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;

/**
 * Dates what was done "the same day" by what the story has told before.
 *
 * @param parse the sentence
 * @param told the acts of its story before it, in the order of the text
 */
record SameDay(Parse parse, List<CodedAct> told) {

    private static final Set<String> TAKING_UP = Set.of("same", "that");

    /** The act with the day that it takes up, if it has none of its own. */
    CodedAct dated(CodedAct act) {
        return act.times().date().basis() == DateBasis.PUBLICATION && isTakenUp(act)
                ? before().map(act::on).orElse(act)
                : act;
    }

    private boolean isTakenUp(CodedAct act) {
        return parse.tokens().stream()
                .filter(t -> t.lemma().equals("day")
                        && parse.children(t).stream().anyMatch(c -> TAKING_UP.contains(c.lemma())))
                .map(this::governor)
                .flatMap(Optional::stream)
                .anyMatch(verb -> verb.span().overlaps(act.trigger()));
    }

    /** The verb that "the same day" or "on the same day" hangs on. */
    private Optional<Token> governor(Token day) {
        Token above = parse.head(day);
        return Optional.ofNullable(above != null && above.is("IN") ? parse.head(above) : above);
    }

    private Optional<UncertainDate> before() {
        return told.stream()
                .map(act -> act.times().date())
                .filter(Times::isTold)
                .reduce((earlier, later) -> later);
    }
}
