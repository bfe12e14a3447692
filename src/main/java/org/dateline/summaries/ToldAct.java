package org.dateline.summaries;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * An act with the facts that its summary may contain.
 *
 * @param type the type of the act
 * @param instrument the kind of its measure
 * @param direction whether it tightens or loosens
 * @param stage the stage that the measure reached; null without one
 * @param denied whether the text says that the act did not happen
 * @param hedged whether the text keeps a distance
 * @param source the known source of the statement; null if unknown, or if it is the actor
 * @param goods the goods that it is about; null if none are stated
 * @param named its parties, in the order of the text
 * @param sentence the sentence that tells it
 * @param trigger the place of the words in the sentence that name it
 * @param shortened the words of the sentence that tell this act alone
 * @param referents the pronouns of the sentence that mean a party named before them in it, with that party
 */
public record ToldAct(
        ActionType type,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        boolean denied,
        boolean hedged,
        @Nullable Named source,
        @Nullable String goods,
        List<Named> named,
        Parse sentence,
        Span trigger,
        Shortened shortened,
        List<Referent> referents) {

    public ToldAct {
        named = List.copyOf(named);
        referents = List.copyOf(referents);
    }

    /** An act without pronouns whose meaning is known. */
    public ToldAct(
            ActionType type,
            Instrument instrument,
            Direction direction,
            @Nullable Stage stage,
            boolean denied,
            boolean hedged,
            @Nullable Named source,
            @Nullable String goods,
            List<Named> named,
            Parse sentence,
            Span trigger,
            Shortened shortened) {
        this(
                type,
                instrument,
                direction,
                stage,
                denied,
                hedged,
                source,
                goods,
                named,
                sentence,
                trigger,
                shortened,
                List.of());
    }

    /**
     * A pronoun of the sentence, and the party that it means.
     *
     * @param pronoun its place
     * @param names the places before it at which the sentence names the party
     * @param name the name of the party
     * @param sure whether it is as good as certain
     */
    public record Referent(Span pronoun, List<Span> names, String name, boolean sure) {}

    /**
     * A party of the act.
     *
     * @param role its role
     * @param name its name in the catalogue; null if it is unknown
     * @param text the words of the article
     * @param span the place of the words in the raw text; null if the sentence does not name it
     * @param inferred whether the text does not name it
     * @param nation the adjective of the country whose organ it is, such as "Chinese"; null for others, and if the
     *     sentence names the country
     */
    public record Named(
            Role role,
            @Nullable String name,
            String text,
            @Nullable Span span,
            boolean inferred,
            @Nullable String nation) {

        /** A party that is not an organ of a country, or whose country the sentence names. */
        public Named(Role role, @Nullable String name, String text, @Nullable Span span, boolean inferred) {
            this(role, name, text, span, inferred, null);
        }
    }

    /**
     * Returns this act without parties that only another sentence names, unless a pronoun or a last name may stand for
     * them.
     */
    ToldAct inItsSentence() {
        if (sentence.tokens().stream().anyMatch(t -> t.pos().startsWith("PRP"))) {
            return this;
        }
        List<Named> there = named.stream()
                .filter(n -> n.span() == null || isIn(n) || PrintedWords.surname(sentence, n) >= 0)
                .toList();
        return of(there);
    }

    /** Returns this act with pronouns whose meaning is known. */
    ToldAct with(List<Referent> pronouns) {
        return with(named, pronouns);
    }

    /** Returns this act with other parties. */
    ToldAct of(List<Named> parties) {
        return with(parties, referents);
    }

    private ToldAct with(List<Named> parties, List<Referent> pronouns) {
        return new ToldAct(
                type,
                instrument,
                direction,
                stage,
                denied,
                hedged,
                source,
                goods,
                parties,
                sentence,
                trigger,
                shortened,
                pronouns);
    }

    /** Returns the parties in a role that the text names. */
    Stream<Named> said(Role role) {
        return named.stream().filter(n -> n.role() == role && !n.inferred());
    }

    /** Returns the places at which the sentence names parties in a role. */
    Stream<Span> spans(Role role) {
        return said(role)
                .flatMap(n -> Stream.ofNullable(n.span()))
                .filter(sentence.sentence().span()::contains);
    }

    /** Whether the sentence contains the words of a party. */
    boolean isIn(Named party) {
        return party.span() != null && sentence.sentence().span().contains(party.span());
    }

    /** Whether words name an actor. */
    boolean isActor(List<Token> words) {
        return said(Role.ACTOR)
                .anyMatch(n -> n.span() != null
                        && words.stream().anyMatch(t -> t.span().overlaps(n.span())));
    }

    /** Returns the index of the first word that names the act. */
    int at() {
        return sentence.tokens().stream()
                .filter(t -> t.span().overlaps(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(0);
    }
}
