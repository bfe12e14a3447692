package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whoever tells of an act that names nobody as its doer.
 *
 * @param parse the sentence
 * @param sentence its index
 * @param groups nouns for people who can take part
 */
record Speaker(Parse parse, int sentence, Set<String> groups) {

    /** The places of an act, with one more for whoever tells of it when nobody else does it. */
    List<Slot> join(Event event, List<Slot> slots, @Nullable Token source) {
        if (source == null) {
            return slots;
        }
        List<Slot> joined = new ArrayList<>(slots);
        boolean judged = event.roles().get("subject") == Filler.FEELER && isOfThing(event.verb());
        if (judged) {
            joined.removeIf(s -> s.role() == Role.ACTOR);
        }
        if (joined.stream().noneMatch(s -> s.role() == Role.ACTOR && s.kind() != Slot.Kind.MODIFIER)) {
            Slot.Kind kind = judged ? Slot.Kind.PARTY : Slot.Kind.SPEAKER;
            joined.addFirst(new Slots(parse, sentence).of(Role.ACTOR, kind, source));
        }
        return joined;
    }

    /** "Said the decision was disappointing": a thing does not judge, who speaks of it does. */
    private boolean isOfThing(Token adjective) {
        Optional<Token> subject = new Frame(parse).actor(adjective);
        return subject.filter(s -> s.is("NNP") || s.is("PRP") || groups.contains(s.lemma()))
                .isEmpty();
    }
}
