package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reports the changes that each stage makes to the parties of an act.
 *
 * @param listener receives the changes; null for none
 */
record PartyChanges(@Nullable Consumer<PartyChange> listener) {

    /** No listener, since a service reads articles without explaining them. */
    static final PartyChanges UNHEARD = new PartyChanges(null);

    /**
     * Reports the differences in the parties of an act after a stage. A party that keeps role and words is the same
     * party.
     */
    void tell(CodedAct act, Collection<Party> before, Collection<Party> after, String stage) {
        Consumer<PartyChange> heard = listener;
        if (heard == null) {
            return;
        }
        List<Party> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<Party> come = new ArrayList<>(after);
        come.removeAll(before);
        for (Party party : gone) {
            Optional<Party> now = come.stream()
                    .filter(p -> p.role() == party.role() && p.text().equals(party.text()))
                    .findFirst();
            now.ifPresent(come::remove);
            heard.accept(new PartyChange(act.trigger(), party, now.orElse(null), stage));
        }
        come.forEach(party -> heard.accept(new PartyChange(act.trigger(), null, party, stage)));
    }

    /** Reports the parties that the words of a slot became. */
    void filled(CodedAct act, Slot slot, List<Party> found, PartyLinker linker) {
        Consumer<PartyChange> heard = listener;
        if (heard == null) {
            return;
        }
        Party words = words(slot);
        if (found.isEmpty()) {
            heard.accept(new PartyChange(act.trigger(), words, null, "a thing or nobody known"));
        }
        found.stream()
                .filter(party -> !party.equals(words))
                .forEach(party -> heard.accept(new PartyChange(act.trigger(), words, party, linker.reason(slot))));
    }

    /** Reports that a slot names the same party as another one. */
    void saidAgain(CodedAct act, Slot slot) {
        if (listener != null) {
            listener.accept(new PartyChange(act.trigger(), words(slot), null, "a party that is named twice"));
        }
    }

    /** Reports the countries that an act affects, and those marked by the reader that it does not affect. */
    void affected(CodedAct act, Collection<Party> before, Collection<Party> after) {
        Consumer<PartyChange> heard = listener;
        if (heard == null) {
            return;
        }
        tell(act, before, after, "affected country");
        act.slots().stream()
                .filter(slot -> slot.role() == Role.AFFECTED
                        && after.stream()
                                .noneMatch(p ->
                                        p.role() == Role.AFFECTED && p.text().equals(slot.text())))
                .forEach(slot -> heard.accept(new PartyChange(
                        act.trigger(), words(slot), null, "no country, or one that takes part already")));
    }

    private static Party words(Slot slot) {
        return new Party(slot.role(), slot.text(), null, null, false);
    }
}
