package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.extraction.ActCoder;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.model.ReadText;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.reader.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who takes part in acts whose sentences do not name them, read by the real reader; parties as "ROLE words = entity for principal". */
class StoryPartiesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2025, 3, 6));

    private static Reader reader;
    private static Resolver resolver;

    @BeforeAll
    static void load() {
        reader = Reader.load(1);
        resolver = new Resolver(Catalogue.load());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static List<Claim> claims(String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            sentences.add(new Sentence(new Span(at, at + text.length()), text, 0, false));
            at += text.length() + 1;
        }
        String raw = String.join(" ", texts);
        Article article = new Article(Ids.article(null, raw), raw, null, null, null, DAY, "en", null);
        ReadText read = reader.read(List.of(new Segment(0, sentences)));
        return resolver.resolve(article, read.parses(), new ActCoder().extract(read, DAY))
                .claims();
    }

    /** The parties of the last act of a type. */
    private static List<String> parties(ActionType type, String... texts) {
        return claims(texts).stream()
                .filter(c -> c.coding().type() == type)
                .reduce((one, other) -> other)
                .map(c -> c.coding().parties().stream()
                        .map(StoryPartiesTests::told)
                        .toList())
                .orElse(List.of());
    }

    private static String told(Party party) {
        return party.role() + " " + party.text() + " = " + party.entity() + " for " + party.principal();
    }

    @Test
    void employeesOfAnEmbassyAreOfItsState() {
        assertThat(parties(
                        ActionType.SANCTION, "Norway expelled seven employees of the Belarusian embassy on Tuesday."))
                .anyMatch(party -> party.startsWith("TARGET") && party.endsWith(" = country:BY for null"));
    }

    @Test
    void aBareNumberMeansThoseWhoWereCountedBefore() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "Norway expelled seven Belarusian diplomats on Tuesday.",
                        "Finland said it would bar the seven from its territory as well."))
                .contains("TARGET seven = null for country:BY");
    }

    @Test
    void aTrioIsOfWhomItIs() {
        assertThat(parties(ActionType.SANCTION, "Norway expelled a trio of Belarusian diplomats on Tuesday."))
                .contains("TARGET trio of Belarusian diplomats = country:BY for null");
    }

    @Test
    void theNorthIsTheCountryThatTheStoryNames() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "North Korea launched two ballistic missiles on Tuesday.",
                        "Hours later the North's state news agency accused Japan of rehearsing a siege."))
                .contains("ACTOR North's state news agency = country:KP for null");
    }

    @Test
    void theBlocIsTheOneThatTheStoryNames() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "The European Commission opened an inquiry into tyres from Thailand.",
                        "The bloc raised its tariff on tyres from China to 45 per cent on Wednesday."))
                .contains("ACTOR bloc = org:eu for null");
    }

    @Test
    void criticismIsOfWhoDidWhatFallsOnTheSpeaker() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "Mexico imposed a 20 percent tariff on Brazilian steel on Wednesday.",
                        "Brazil's foreign ministry called the step unjustified."))
                .contains("ADDRESSEE Mexico = country:MX for null");
    }

    @Test
    void sanctionsOnThingsOfACountryFallOnIt() {
        assertThat(parties(ActionType.SANCTION, "Canada imposed sanctions against Iran's nuclear program."))
                .anyMatch(party -> party.startsWith("AFFECTED") && party.endsWith(" = country:IR for null"));
    }
}
