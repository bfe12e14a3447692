package org.dateline.resolution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Finds the object of an act in the words that tell it alone: "cleared the sale of 40 jets to Greece". If the reader
 * marks no object, the only name that follows a preposition in these words is taken.
 */
record OwnWordObjects(Affected affected, List<Parse> parses, List<Mention> mentions) {

    private static final Set<Role> OBJECTS = EnumSet.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY, Role.AFFECTED);

    private static final Set<ActionType> MEASURES = EnumSet.of(
            ActionType.SANCTION,
            ActionType.RETREAT,
            ActionType.CONCEDE,
            ActionType.COERCE,
            ActionType.MOBILIZE,
            ActionType.ASSAULT,
            ActionType.INVESTIGATE);

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
            return Optional.empty();
        }
        List<Token> tokens = parses.get(act.sentence()).tokens();
        List<Party> found = new ArrayList<>();
        for (Mention mention : mentions) {
            Link link = mention.link();
            boolean own = act.shortened().summary().stream().anyMatch(mention.span()::overlaps);
            boolean behind = mention.span().start() >= act.trigger().end();
            if (link != null
                    && own
                    && behind
                    && isLinked(tokens, mention, MEASURES.contains(act.type()))
                    && !acts(link, parties)) {
                String words = mention.text();
                found.add(new Party(role(act.type()), words, link.entity(), link.principal(), false));
            }
        }
        long different = found.stream().map(Party::entity).distinct().count();
        return different == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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

    private static boolean acts(Link link, List<Party> parties) {
        Set<String> own = Stream.of(link.entity(), link.principal())
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet());
        return parties.stream()
                .flatMap(p -> Stream.of(p.entity(), p.principal()))
                .filter(Objects::nonNull)
                .anyMatch(own::contains);
    }
}
