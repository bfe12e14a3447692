package org.dateline.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;

/** Gathers who is meant by the words in a place: those joined to them, the makers and the owners of things. */
final class Fillers {

    /** What somebody does with a firm, so that it is he who is kept from it. */
    private static final Set<String> DEALS =
            Set.of("purchase", "takeover", "acquisition", "bid", "merger", "buyout", "investment", "offer", "deal");

    private final Parse parse;
    private final Frame frame;
    private final JoinedNames names;
    private final Owners owners;
    private final Makers makers;
    private final Slots slots;
    private final Set<Slot> filled = new LinkedHashSet<>();

    Fillers(Parse parse, int sentence, Places places) {
        this.parse = parse;
        this.frame = new Frame(parse);
        this.names = new JoinedNames(parse);
        this.owners = new Owners(parse, places);
        this.makers = new Makers(parse, places);
        this.slots = new Slots(parse, sentence);
    }

    /** The slots filled so far, in the order of their places. */
    List<Slot> filled() {
        return new ArrayList<>(filled);
    }

    void add(Filler filler, Token head) {
        switch (filler) {
            case ACTOR, FEELER -> party(Role.ACTOR, head);
            case ADDRESSEE -> object(Role.ADDRESSEE, head);
            case BENEFICIARY -> party(Role.BENEFICIARY, head);
            case WHOM -> party(Role.TARGET, head);
            case TARGET, OBJECT -> object(Role.TARGET, head);
            case MAKER -> makers(Role.TARGET, head);
            case GOODS -> goods(head);
            case SEAT -> modifier(Role.TARGET, head);
            case DESTINATION -> firms(head);
            case ORIGIN, RECIPIENT, NONE -> {}
        }
    }

    void party(Role role, Token head) {
        names.joined(head).forEach(t -> add(role, Slot.Kind.PARTY, t));
    }

    void object(Role role, Token head) {
        for (Token noun : names.listed(head)) {
            if (DEALS.contains(noun.lemma()) && whoDeals(noun).findAny().isPresent()) {
                whoDeals(noun).forEach(who -> add(role, Slot.Kind.OBJECT, who));
                continue;
            }
            add(role, Slot.Kind.OBJECT, noun);
            makers(role, noun);
            names.included(noun).forEach(name -> add(role, Slot.Kind.OBJECT, name));
            owners.of(noun).ifPresent(owner -> party(role, owner));
        }
    }

    /** "A duty on tiles" is on nobody, "a duty on Anatolia Seramik" or "on its tiles" on who makes them. */
    private void goods(Token head) {
        if (Makers.isPlace(head)) {
            makers(Role.TARGET, head);
            frame.governedBy(head, "from").forEach(this::firms);
        } else {
            firms(head);
        }
    }

    /** Those among joined names that nobody would take for a place. */
    private void firms(Token name) {
        parse.conjuncts(name).stream()
                .filter(t -> !Makers.isPlace(t) && !t.entity().endsWith("NORP"))
                .forEach(t -> add(Role.TARGET, Slot.Kind.OBJECT, t));
    }

    void modifier(Role role, Token modifier) {
        add(role, Slot.Kind.MODIFIER, modifier);
    }

    private void add(Role role, Slot.Kind kind, Token head) {
        filled.add(slots.of(role, kind, head));
    }

    private void makers(Role role, Token thing) {
        makers.of(thing).forEach(m -> add(role, m.kind(), m.name()));
    }

    /** "The block on Sagitel's purchase of Pelham", "a takeover by Sagitel". */
    private Stream<Token> whoDeals(Token deal) {
        Stream<Token> by =
                Stream.concat(Stream.of(deal), frame.governedBy(deal, "of")).flatMap(t -> frame.governedBy(t, "by"));
        return Stream.concat(parse.children(deal, Set.of("poss")), by).filter(t -> t.is("NNP"));
    }
}
