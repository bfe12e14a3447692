package org.dateline.resolution;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Finds the country of an organ from the capital that it sits in. */
record CapitalMetonymy(Catalogue catalogue) {

    /** Organs with a fixed seat. Others are left out: ministers may meet and soldiers may stand in any capital. */
    private static final Set<String> SEATED = WordClasses.of("resolution", "organ with a seat");

    private static final Set<String> SENT = WordClasses.of("resolution", "preposition of a mission");

    private static final Set<String> MISSIONS = WordClasses.of("resolution", "mission");

    /** Returns the country of an organ that sits in a capital: "a court in Abuja", "prosecutors in Tallinn". */
    Optional<String> of(Parse parse, Token head) {
        return SEATED.contains(head.lemma())
                ? parse.children(head, Set.of("prep"))
                        .filter(p -> p.lemma().equals("in"))
                        .flatMap(p -> parse.children(p, Set.of("pobj")))
                        .flatMap(t -> seatedIn(parse, t).stream())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Returns the country to which a mission was sent, or whose diplomats it means: "its embassy in Tehran", "recalls
     * its ambassador from Minsk".
     */
    Optional<String> ofMission(Parse parse, Token capital) {
        Token preposition = parse.head(capital);
        return preposition != null
                        && SENT.contains(preposition.lemma())
                        && (isMission(parse.head(preposition)) || isMission(before(parse, preposition)))
                ? seatedIn(parse, capital)
                : Optional.empty();
    }

    private static boolean isMission(@Nullable Token token) {
        return token != null && MISSIONS.contains(token.lemma());
    }

    /** Returns the noun before a preposition, even if the parse attaches the preposition to the verb. */
    private static @Nullable Token before(Parse parse, Token preposition) {
        return preposition.index() == 0 ? null : parse.tokens().get(preposition.index() - 1);
    }

    /** Returns the country whose capital a name is. */
    Optional<String> seatedIn(Parse parse, Token capital) {
        return catalogue.lookup(name(parse, capital)).stream()
                .filter(c -> c.reason().equals("capital"))
                .map(Candidate::entity)
                .findFirst();
    }

    /** Returns a name with the names before it: "Buenos Aires". */
    private static String name(Parse parse, Token last) {
        Stream<Token> before = parse.children(last, Set.of("compound")).filter(t -> t.is("NNP"));
        return Stream.concat(before, Stream.of(last)).map(Token::form).collect(Collectors.joining(" "));
    }
}
