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
 * An act with what its summary may say.
 *
 * @param type what is done
 * @param instrument the measure's kind
 * @param direction whether it tightens
 * @param stage how far the measure got; null without one
 * @param denied whether the text says that it did not happen
 * @param hedged whether the text keeps a distance
 * @param source who says so, when they are known and somebody else than the actor; null otherwise
 * @param goods what it is about; null when nobody says
 * @param named who takes part, in the order of the text
 * @param sentence the sentence that tells it
 * @param trigger where the words stand that name it, in the sentence
 * @param shortened the words of the sentence that tell this act alone
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
        Shortened shortened) {

    public ToldAct {
        named = List.copyOf(named);
    }

    /**
     * Somebody who takes part.
     *
     * @param role what they do
     * @param name their name in the catalogue; null when nobody knows them
     * @param text the words of the article
     * @param span where the words stand in the raw text; null when the sentence does not name them
     * @param inferred whether the text leaves them unsaid
     * @param nation the adjective of the country that they are an organ of, such as "Chinese"; null for others and where the sentence says it
     */
    public record Named(
            Role role,
            @Nullable String name,
            String text,
            @Nullable Span span,
            boolean inferred,
            @Nullable String nation) {

        /** Somebody who is no organ of a country, or of one that the sentence names. */
        public Named(Role role, @Nullable String name, String text, @Nullable Span span, boolean inferred) {
            this(role, name, text, span, inferred, null);
        }
    }

    /** The same without those whom only another sentence names, unless a pronoun or a last name may stand for them. */
    ToldAct inItsSentence() {
        if (sentence.tokens().stream().anyMatch(t -> t.pos().startsWith("PRP"))) {
            return this;
        }
        List<Named> there = named.stream()
                .filter(n -> n.span() == null || isIn(n) || PrintedWords.surname(sentence, n) >= 0)
                .toList();
        return new ToldAct(
                type, instrument, direction, stage, denied, hedged, source, goods, there, sentence, trigger, shortened);
    }

    /** Those in a role whom the text names. */
    Stream<Named> said(Role role) {
        return named.stream().filter(n -> n.role() == role && !n.inferred());
    }

    /** Where the sentence names those in a role. */
    Stream<Span> spans(Role role) {
        return said(role)
                .flatMap(n -> Stream.ofNullable(n.span()))
                .filter(sentence.sentence().span()::contains);
    }

    /** Whether the sentence has the words for somebody. */
    boolean isIn(Named party) {
        return party.span() != null && sentence.sentence().span().contains(party.span());
    }

    /** Whether words name anybody who acts. */
    boolean isActor(List<Token> words) {
        return said(Role.ACTOR)
                .anyMatch(n -> n.span() != null
                        && words.stream().anyMatch(t -> t.span().overlaps(n.span())));
    }

    /** The index of the first word that names the act. */
    int at() {
        return sentence.tokens().stream()
                .filter(t -> t.span().overlaps(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(0);
    }
}
