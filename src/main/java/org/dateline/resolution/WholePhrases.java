package org.dateline.resolution;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * Ends parties where their noun phrases end. The reader may cut one off within it, such as "trade" of "the trade ministry" or "former
 * colonial" of "its former colonial power": a word before a noun for people or bodies is not a party without that noun. It may also take
 * the beginning of a clause behind it.
 *
 * @param scene the sentences with their names
 * @param nouns tells nouns for parties
 * @param linker tells the parties that are known already, which stay unchanged
 */
record WholePhrases(Scene scene, PartyNouns nouns, PartyLinker linker) {

    /** The tags of words that stand within a party and never at its end. */
    private static final Set<String> OPEN =
            Set.of("CC", "DT", "IN", "MD", "PDT", "PRP$", "RB", "TO", "VBD", "VBP", "VBZ", "WDT", "WP", "WP$");

    /** Returns the act with whole phrases for its parties. */
    CodedAct of(CodedAct act) {
        return act.with(
                act.slots().stream().map(this::whole).map(this::withoutRest).toList());
    }

    /** Returns a slot without a clause or phrase that the reader broke off: "boats" for "boats that do not". */
    private Slot withoutRest(Slot slot) {
        Parse parse = scene.parse(slot.sentence());
        List<Token> words = parse.tokens().stream()
                .filter(t -> t.span().overlaps(slot.span()))
                .toList();
        int end = words.size();
        while (end > 0 && OPEN.contains(words.get(end - 1).pos())) {
            end--;
        }
        boolean broken = end < words.size() && end > 0 && words.get(end - 1).is("N");
        return broken
                ? Slot.of(
                        slot.role(),
                        parse,
                        slot.sentence(),
                        new Span(slot.span().start(), words.get(end - 1).span().end()))
                : slot;
    }

    private Slot whole(Slot slot) {
        Parse parse = scene.parse(slot.sentence());
        Token last = parse.tokens().stream()
                .filter(t -> t.span().overlaps(slot.span()))
                .reduce((a, b) -> b)
                .orElseThrow();
        if (slot.role() == Role.AFFECTED || !isModifier(last) || isKnown(slot)) {
            return slot;
        }
        int head = head(parse.tokens(), last.index());
        return head < 0
                ? slot
                : Slot.of(
                        slot.role(),
                        parse,
                        slot.sentence(),
                        new Span(
                                slot.span().start(),
                                parse.tokens().get(head).span().end()));
    }

    private static boolean isModifier(Token word) {
        return word.is("J")
                || word.is("N") && !word.pos().equals("NNS") && !word.pos().equals("NNPS");
    }

    private boolean isKnown(Slot slot) {
        return linker.link(slot).stream().anyMatch(p -> p.entity() != null || p.principal() != null);
    }

    /** Returns the index of the noun for a party that follows, with a name behind it; -1 if none follows. */
    private int head(List<Token> tokens, int last) {
        int at = last + 1;
        while (at < tokens.size() && isWithin(tokens.get(at)) && !nouns.isParty(tokens.get(at))) {
            at++;
        }
        if (at == tokens.size() || !isWithin(tokens.get(at))) {
            return -1;
        }
        while (at + 1 < tokens.size() && tokens.get(at + 1).is("NNP") && isWithin(tokens.get(at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean isWithin(Token word) {
        return word.is("N") && !word.entity().endsWith("DATE");
    }
}
