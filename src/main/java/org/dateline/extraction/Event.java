package org.dateline.extraction;

import java.util.Map;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words that fit an entry of the codebook.
 *
 * @param verb the verb, or the adjective
 * @param link the preposition that governs the verb's object; the verb itself without one
 * @param noun the noun that names the measure; null when the verb does
 * @param meaning what the entry says, with the verb's stage where a noun is handled
 * @param roles who fills what
 * @param undone whether the verb ends what the noun names
 * @param stageless whether it has no stage
 * @param complement the infinitive that says what is asked for, or the clause that says what a law lays down; null without one
 * @param designator the list that the sentence names; null without one
 * @param alone whether it is an act though nobody else takes part
 * @param negative whether its negation makes it an act
 * @param dealing what somebody is kept from doing with another: "from buying"; null without it
 */
record Event(
        Token verb,
        Token link,
        @Nullable Token noun,
        Meaning meaning,
        Map<String, Filler> roles,
        boolean undone,
        boolean stageless,
        @Nullable Token complement,
        @Nullable String designator,
        boolean alone,
        boolean negative,
        @Nullable Token dealing) {

    /** The same with other parts. */
    Event with(Map<String, Filler> others) {
        return new Event(
                verb, link, noun, meaning, others, undone, stageless, complement, designator, alone, negative, dealing);
    }

    /** The same with the verb of the clause that says more of it. */
    Event about(Token clause) {
        return new Event(
                verb, link, noun, meaning, roles, undone, stageless, clause, designator, alone, negative, dealing);
    }

    /** The verb of the clause that says what a handled law lays down; null of other events. */
    @Nullable
    Token lawClause() {
        return noun == null ? null : complement;
    }

    /** The same at another stage. */
    Event at(Stage stage) {
        Meaning other = new Meaning(
                meaning.id(), meaning.type(), meaning.instrument(), meaning.direction(), stage, meaning.cameo());
        return new Event(
                verb, link, noun, other, roles, undone, stageless, complement, designator, alone, negative, dealing);
    }

    @Nullable
    Stage stage() {
        return stageless ? null : meaning.stage();
    }
}
