package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells whose a belonging is: "all property and interests in property of these persons" blocks these persons.
 *
 * @param parse the sentence
 * @param places what stands around the words of the act
 */
record Owners(Parse parse, Places places) {

    /** What is somebody's, so that who holds it is meant. */
    private static final Set<String> BELONGINGS =
            Set.of("property", "asset", "interest", "account", "fund", "reserve", "holding", "wealth");

    /** Who is blocked where a thing is; nobody when the thing is no belonging. */
    Optional<Token> of(Token thing) {
        return BELONGINGS.contains(thing.lemma())
                ? behind(thing).or(() -> whose(thing)).or(() -> holder(thing))
                : Optional.empty();
    }

    /** What is "of the property of these persons" is theirs, not the property's; whose name has an "of" is no further's. */
    private Optional<Token> behind(Token thing) {
        return parse.subtree(thing).stream()
                .filter(t -> t.lemma().equals("of") && t.index() > thing.index())
                .flatMap(of -> new Frame(parse).governed(of).stream())
                .filter(owner -> owner.is("NN") && !BELONGINGS.contains(owner.lemma()))
                .findFirst();
    }

    /** "Persons whose property has been blocked". */
    private Optional<Token> whose(Token thing) {
        return parse.child(thing, Set.of("poss"))
                .filter(w -> w.pos().equals("WP$"))
                .map(w -> parse.head(thing))
                .filter(verb -> verb.relation().equals("relcl"))
                .map(parse::head);
    }

    /** "Russian assets", "the bank's reserves": whoever is named before them. */
    private Optional<Token> holder(Token thing) {
        return places.modifiers(thing)
                .filter(t -> t.is("NNP") || t.entity().endsWith("NORP"))
                .reduce((first, last) -> last);
    }
}
