package org.dateline.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * The noun for the statement or attack that an act answers: "accusations" in "rejected the accusations", "attack" in
 * "condemned the attack".
 *
 * @param parse the sentence of the act
 * @param act the act
 */
record AnsweredNoun(Parse parse, CodedAct act) {

    /** Nouns for statements, with the type of the act that made the statement. */
    private static final Map<String, ActionType> SAID =
            WordClasses.mapped("resolution", "noun for what was said").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> ActionType.valueOf(entry.getValue())));

    /** The end of the entity tag of nationalities. */
    private static final String NATIONALITY = "NORP";

    private static final Set<String> ATTACKS = WordClasses.of("resolution", "noun for an attack");

    private static final Set<String> DETERMINERS = WordClasses.of("resolution", "determiner of what was said");

    /**
     * Returns the type of the act that the noun means. Empty if the verb has another object, or one whose words name
     * its owner: "rejected Iran's accusations".
     */
    Optional<ActionType> type() {
        List<Token> behind = behind();
        int at = 0;
        while (at < behind.size() && isBeforeNoun(behind.get(at))) {
            at++;
        }
        if (at == behind.size() || !behind.get(at).is("NN") || isCompound(behind, at)) {
            return Optional.empty();
        }
        String noun = behind.get(at).lemma();
        return act.type() == ActionType.ACCUSE && ATTACKS.contains(noun)
                ? Optional.of(ActionType.ASSAULT)
                : Optional.ofNullable(SAID.get(noun)).filter(type -> act.type() == ActionType.REJECT);
    }

    /** Returns the adjective for the country whose deed is answered: "Turkish" in "welcomed the Turkish move". */
    Optional<Token> nationality() {
        List<Token> phrase = behind().stream()
                .takeWhile(t -> t.is("DT") || t.is("CD") || t.is("J"))
                .toList();
        // In "the Turkish captain's arrest", the adjective tells whose captain it is.
        boolean owner = behind().stream()
                .skip(phrase.size())
                .dropWhile(t -> t.is("N"))
                .findFirst()
                .filter(t -> t.is("POS"))
                .isPresent();
        return owner
                ? Optional.empty()
                : phrase.stream().filter(t -> t.entity().endsWith(NATIONALITY)).findFirst();
    }

    private List<Token> behind() {
        return parse.tokens().stream()
                .filter(t -> t.span().start() >= act.trigger().end())
                .toList();
    }

    /** Tells whether the act's own words name an attack behind its verb: "blames Iran for the cyber attack". */
    boolean tellsOfAttack() {
        return parse.tokens().stream()
                .filter(t -> t.span().start() >= act.trigger().end() && ATTACKS.contains(t.lemma()))
                .anyMatch(t -> act.shortened().summary().stream().anyMatch(t.span()::overlaps));
    }

    private static boolean isBeforeNoun(Token word) {
        return word.is("DT") && DETERMINERS.contains(word.lemma())
                || word.is("CD")
                || word.is("J") && !word.entity().endsWith(NATIONALITY);
    }

    private static boolean isCompound(List<Token> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).is("N");
    }
}
