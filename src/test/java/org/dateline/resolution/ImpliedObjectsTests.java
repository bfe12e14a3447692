package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.extraction.ActCoder;
import org.dateline.model.Claim;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.model.Role;
import org.dateline.reader.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the last act of a story of two sentences is on, where its own sentence names nobody; read by the real reader. */
class ImpliedObjectsTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2025, 3, 6));

    private static Reader reader;
    private static Resolver resolver;

    @BeforeAll
    static void load() {
        reader = Reader.load(1);
        resolver = new Resolver(SharedCatalogue.get());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** Those whom the last claim of a text is on, as "ROLE entity", an asterisk behind those who are inferred. */
    private static List<String> objects(String... texts) {
        PlainReport report = PlainReport.of(reader, DAY, texts);
        List<Claim> claims = resolver.resolve(
                        report.article(), report.read().parses(), new ActCoder().extract(report.read(), DAY))
                .claims();
        return claims.getLast().coding().parties().stream()
                .filter(p -> p.role() != Role.ACTOR)
                .map(ImpliedObjectsTests::told)
                .toList();
    }

    private static String told(Party party) {
        return party.role() + " " + party.entity() + (party.inferred() ? "*" : "");
    }

    @Test
    void whoRejectsAccusationsAnswersTheLastOneWhoMadeSome() {
        assertThat(objects(
                        "Albania accused Iran on Monday of a cyber attack on its border police.",
                        "The United States imposed sanctions on Iran's intelligence ministry on Friday.",
                        "Iran rejected the accusations as baseless."))
                .containsExactly("ADDRESSEE country:AL*");
    }

    @Test
    void bothSidesOfATreatySignItWithNobodyElse() {
        assertThat(objects(
                        "Vanuatu failed on Tuesday to sign a security agreement with Australia.",
                        "Papua New Guinea and Australia signed a defence treaty on Friday."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway imposed a 15 percent duty on Chilean salmon on Monday. | Chile's trade minister called the decision a breach of the accord. | ADDRESSEE country:NO*
            Peru seized two Ecuadorian trawlers on Sunday.                | Ecuador's foreign ministry condemned the seizure on Monday.        | ADDRESSEE country:PE*
            Kenya closed its border with Somalia on Friday.               | Somalia's government protested against the closure.                | ADDRESSEE country:KE*
            """)
    void whatASpeakerCondemnsIsAddressedToWhoeverDidIt(String told, String answer, String object) {
        assertThat(objects(told, answer)).contains(object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norway imposed a 15 percent duty on Chilean salmon on Monday. | Chile's trade minister accused Denmark of dumping trout.   | country:NO
            Peru seized two Ecuadorian trawlers on Sunday.                | Ecuador's foreign ministry condemned Israel over the war.  | country:PE
            """)
    void whoeverASentenceNamesItselfIsMeantAlone(String told, String answer, String other) {
        assertThat(objects(told, answer)).isNotEmpty().noneMatch(party -> party.contains(other));
    }
}
