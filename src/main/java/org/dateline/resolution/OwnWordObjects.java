package org.dateline.resolution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Finds the object of an act in the words that tell it alone: "cleared the sale of 40 jets to Greece". If the reader
 * marks no object, the only name that follows a preposition in these words is taken.
 */
record OwnWordObjects(Affected affected, List<Parse> parses, List<Mention> mentions, List<CodedAct> acts) {

    private static final Set<Role> OBJECTS = EnumSet.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY, Role.AFFECTED);

    private static final Set<ActionType> MEASURES = EnumSet.of(
            ActionType.SANCTION,
            ActionType.RETREAT,
            ActionType.CONCEDE,
            ActionType.COERCE,
            ActionType.MOBILIZE,
            ActionType.ASSAULT,
            ActionType.INVESTIGATE);

    /** Types of acts that answer a bid, a claim or an act of others. */
    private static final Set<ActionType> ANSWERS = EnumSet.of(ActionType.AGREE, ActionType.SUPPORT, ActionType.REJECT);

    private static final Set<String> COMPLAINT = WordClasses.of("resolution", "preposition of a complaint");

    private static final Set<String> TOPIC = WordClasses.of("resolution", "preposition of a topic");

    private static final Set<ActionType> TALKS = EnumSet.of(ActionType.CONSULT, ActionType.AGREE, ActionType.COOPERATE);

    private static final Set<String> CONJUNCTIONS = WordClasses.of("resolution", "conjunction of time");

    private static final Set<String> LINKS = WordClasses.of("resolution", "preposition of an object");

    /** Returns the findings, in which acts without an object have the one that their own words name. */
    List<Resolver.Finding> completed(List<Resolver.Finding> findings, Statements statements) {
        return findings.stream()
                .map(f -> object(f.act(), f.claim().coding().parties())
                        .map(object -> statements.of(
                                f.act(),
                                affected.joinedTo(
                                        Stream.concat(f.claim().coding().parties().stream(), Stream.of(object))
                                                .toList(),
                                        f.act())))
                        .orElse(f))
                .toList();
    }

    private Optional<Party> object(CodedAct act, List<Party> parties) {
        if (parties.stream().anyMatch(p -> OBJECTS.contains(p.role()))) {
            return act.type() == ActionType.PROTEST
                    ? opponent(act, parties)
                    : isOnExporters(act, parties) ? linked(act, parties, Role.AFFECTED) : Optional.empty();
        }
        return linked(act, parties, role(act.type())).or(() -> owner(act, parties));
    }

    /** Returns the state that owns what an act falls on or is about: "leaves China's trade pact", "backs Chile's bid". */
    private Optional<Party> owner(CodedAct act, List<Party> parties) {
        if (!MEASURES.contains(act.type()) && !ANSWERS.contains(act.type())) {
            return Optional.empty();
        }
        List<Token> tokens = parses.get(act.sentence()).tokens();
        Role role = MEASURES.contains(act.type()) ? Role.AFFECTED : role(act.type());
        return mentions.stream()
                .filter(m -> isOwnerBehind(tokens, act.trigger(), m))
                .flatMap(m -> Stream.ofNullable(m.link())
                        .filter(link -> affected.isCountry(link.entity()) && !acts(link, parties))
                        .map(link -> new Party(role, m.text(), link.entity(), link.principal(), false)))
                .findFirst();
    }

    /** Whether a name with "'s" directly follows a verb, or its article does. */
    private static boolean isOwnerBehind(List<Token> tokens, Span verb, Mention mention) {
        List<Token> between = tokens.stream()
                .filter(t -> t.span().start() >= verb.end()
                        && t.span().end() <= mention.span().start())
                .toList();
        boolean owns = tokens.stream()
                .filter(t -> t.span().start() >= mention.span().end())
                .findFirst()
                .filter(t -> t.is("POS"))
                .isPresent();
        return owns
                && mention.span().start() >= verb.end()
                && between.stream().allMatch(t -> t.is("DT"))
                && tokens.stream().anyMatch(t -> t.is("VB") && t.span().overlaps(verb));
    }

    /**
     * Whether an act on goods has as targets only firms without a name, "exporters must seek approval", or of the
     * actor's own country: "the US lets Nvidia sell chips to China".
     */
    private boolean isOnExporters(CodedAct act, List<Party> parties) {
        return act.instrument().isOnGoods()
                && MEASURES.contains(act.type())
                && parties.stream()
                        .filter(p -> OBJECTS.contains(p.role()))
                        .allMatch(p -> p.role() == Role.TARGET && (isUnnamed(p) || isOwnFirm(p, parties)));
    }

    private static boolean isUnnamed(Party party) {
        return party.entity() == null
                && party.principal() == null
                && !party.text().isEmpty()
                && Character.isLowerCase(party.text().codePointAt(0));
    }

    private boolean isOwnFirm(Party party, List<Party> parties) {
        Set<String> homes = affected.withCountries(party).collect(Collectors.toSet());
        return party.entity() != null
                && affected.catalogue().isOfKind(party.entity(), EntityKind.COMPANY)
                && parties.stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .flatMap(affected::withCountries)
                        .anyMatch(homes::contains);
    }

    /** Returns the only party that the act's own words name behind a preposition. */
    private Optional<Party> linked(CodedAct act, List<Party> parties, Role role) {
        List<Token> tokens = parses.get(act.sentence()).tokens();
        List<Party> found = new ArrayList<>();
        for (Mention mention : mentions) {
            Link link = mention.link();
            boolean own = act.shortened().summary().stream().anyMatch(mention.span()::overlaps);
            boolean behind = mention.span().start() >= act.trigger().end();
            if (link != null
                    && own
                    && behind
                    && !isInOtherClause(act, tokens, mention)
                    && !(TALKS.contains(act.type()) && TOPIC.contains(before(tokens, mention)))
                    && isLinked(tokens, mention, MEASURES.contains(act.type()))
                    && !describes(act.type(), tokens, mention)
                    && !acts(link, parties)) {
                String words = mention.text();
                found.add(new Party(role, words, link.entity(), link.principal(), false));
            }
        }
        long different = found.stream().map(Party::entity).distinct().count();
        return different == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether a comma and a subject with a verb of its own stand among some words of a headline. */
    private static boolean isBehindSubject(List<Token> tokens, Span between) {
        List<Token> words =
                tokens.stream().filter(t -> t.span().overlaps(between)).toList();
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).form().equals(","))
                .mapToObj(i -> words.subList(i + 1, words.size()))
                .anyMatch(clause -> !clause.isEmpty()
                        && clause.getFirst().isNominal()
                        && clause.stream()
                                .dropWhile(Token::isNominal)
                                .findFirst()
                                .filter(t -> t.isFinite() || t.is("TO"))
                                .isPresent());
    }

    /**
     * Whether a name stands in a relative clause or behind the trigger of another act: "controls on items that could be
     * used against Ukraine", "halted trade after Spain backed a plan for Western Sahara", "Swiss adopt sanctions, Finland
     * to send rifles to Ukraine" in a headline.
     */
    private boolean isInOtherClause(CodedAct act, List<Token> tokens, Mention mention) {
        Span between = new Span(act.trigger().end(), mention.span().start());
        List<Token> words =
                tokens.stream().filter(t -> t.span().overlaps(between)).toList();
        List<Token> trigger =
                tokens.stream().filter(t -> t.span().overlaps(act.trigger())).toList();
        return !ClauseSlots.openClause(words).isEmpty()
                || act.type() == ActionType.REJECT && ClauseSlots.opensDenied(trigger, words)
                || isSubordinate(tokens, between)
                || parses.get(act.sentence()).sentence().headline() && isBehindSubject(tokens, between)
                || acts.stream()
                        .anyMatch(other -> between.overlaps(other.trigger())
                                && other.slots().stream()
                                        .anyMatch(s -> s.role() != Role.ACTOR
                                                && s.span().overlaps(mention.span())));
    }

    /** Whether a conjunction of time and a verb stand among some words. */
    private static boolean isSubordinate(List<Token> tokens, Span between) {
        return tokens.stream()
                .filter(t -> t.span().overlaps(between))
                .dropWhile(t -> !CONJUNCTIONS.contains(t.form()))
                .anyMatch(Token::isFinite);
    }

    /** Returns the state that a complaint to a body is about: "complained to the WTO about Japan's plan". */
    private Optional<Party> opponent(CodedAct act, List<Party> parties) {
        boolean body = parties.stream()
                .filter(p -> OBJECTS.contains(p.role()))
                .allMatch(p -> p.entity() != null
                        && p.principal() == null
                        && affected.catalogue().isOfKind(p.entity(), EntityKind.ORGANIZATION));
        List<Token> tokens = parses.get(act.sentence()).tokens();
        return mentions.stream()
                .filter(m -> body && act.shortened().summary().stream().anyMatch(m.span()::overlaps))
                .filter(m -> m.span().start() >= act.trigger().end() && COMPLAINT.contains(before(tokens, m)))
                .flatMap(m -> Stream.ofNullable(m.link())
                        .filter(link -> affected.isCountry(link.entity()) && !acts(link, parties))
                        .map(link -> new Party(Role.ADDRESSEE, m.text(), link.entity(), null, false)))
                .findFirst();
    }

    /** Returns the word before a name and its article; empty if there is none. */
    private static String before(List<Token> tokens, Mention mention) {
        return tokens.stream()
                .filter(t -> t.span().end() <= mention.span().start() && !t.is("DT"))
                .reduce((earlier, later) -> later)
                .map(Token::lemma)
                .orElse("");
    }

    private static Role role(ActionType type) {
        return type == ActionType.AID ? Role.BENEFICIARY : MEASURES.contains(type) ? Role.TARGET : Role.ADDRESSEE;
    }

    /** Whether a preposition that introduces a party stands before a name. */
    private static boolean isLinked(List<Token> tokens, Mention mention, boolean measure) {
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).span().overlaps(mention.span())) {
            at++;
        }
        // In "to the Turkish port" the adjective only tells where.
        if (at == tokens.size() || tokens.get(at).is("J")) {
            return false;
        }
        do {
            at--;
        } while (at > 0 && (tokens.get(at).is("DT") || tokens.get(at).is("J")));
        String link = at < 0 ? "" : tokens.get(at).lemma();
        return LINKS.contains(link) && !(measure && link.equals("with"));
    }

    /**
     * Whether a name only describes the noun behind it. A measure falls on a state that it names even if a noun follows:
     * "sanctions on Iran oil firms".
     */
    boolean describes(ActionType type, List<Token> tokens, Mention mention) {
        Link link = mention.link();
        boolean hit = MEASURES.contains(type) && link != null && affected.isCountry(link.entity());
        return !hit && isBeforeNoun(tokens, mention);
    }

    /**
     * Whether a name only describes the noun behind it: "the WhatsApp levy", "the Ottawa convention". A day such as
     * "today" begins a phrase of its own.
     */
    private static boolean isBeforeNoun(List<Token> tokens, Mention mention) {
        return tokens.stream()
                .filter(t -> t.span().start() >= mention.span().end())
                .findFirst()
                .filter(t -> t.pos().equals("NN") || t.pos().equals("NNS"))
                .filter(t -> !t.entity().endsWith("DATE"))
                .isPresent();
    }

    private static boolean acts(Link link, List<Party> parties) {
        Set<String> own = Stream.of(link.entity(), link.principal())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return parties.stream()
                .flatMap(p -> Stream.of(p.entity(), p.principal()))
                .filter(Objects::nonNull)
                .anyMatch(own::contains);
    }
}
