package org.dateline.api.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyWordsTests {

    private static final String TEXT = "Minister Soumah told Japan and the US that the US would tax them";

    private static final Quote QUOTE = new Quote(
            TEXT,
            new Span(0, TEXT.length()),
            0,
            List.of(
                    mark(QuoteSpan.Kind.PARTY, Role.ACTOR, "Soumah", 0),
                    mark(QuoteSpan.Kind.TRIGGER, null, "told", 0),
                    mark(QuoteSpan.Kind.PARTY, Role.ADDRESSEE, "Japan and the US", 0),
                    mark(QuoteSpan.Kind.PARTY, Role.TARGET, "US", TEXT.lastIndexOf("US"))));

    private static QuoteSpan mark(QuoteSpan.Kind kind, Role role, String words, int from) {
        int start = TEXT.indexOf(words, from);
        return new QuoteSpan(kind, role, start, start + words.length());
    }

    @ParameterizedTest
    @CsvSource({
        "ACTOR, Soumah, 9",
        "ACTOR, Information Minister Fana Soumah, 9",
        "ADDRESSEE, Japan, 21",
        "ADDRESSEE, Japan and the US, 21",
        "TARGET, US, 47",
        "BENEFICIARY, Soumah, 9",
    })
    void aPartyStandsWhereItsWordsAreMarked(Role role, String text, int start) {
        assertThat(PartyWords.in(QUOTE, new Party(role, text, null, null, false))
                        .map(Span::start))
                .contains(start);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTOR, told, false",
        "ADDRESSEE, pan, false",
        "ADDRESSEE, China, false",
        "ACTOR, Soumah, true",
        "ACTOR, '', true",
    })
    void aPartyWhoseWordsAreNotMarkedHasNoPlace(Role role, String text, boolean inferred) {
        assertThat(PartyWords.in(QUOTE, new Party(role, text, null, null, inferred)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ACTOR", "TARGET"})
    void aQuoteWithoutMarksHasNoPlaces(Role role) {
        Quote row = new Quote(TEXT, null, 0);
        assertThat(Stream.of("US", "Soumah")
                        .flatMap(text -> PartyWords.in(row, new Party(role, text, null, null, false)).stream()))
                .isEmpty();
    }
}
