package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.extraction.ActCoder;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a listener hears of the parties of acts, as "before > after by stage". */
class PartyChangesTests {

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

    private static List<String> changes(String... texts) {
        PlainReport report = PlainReport.of(reader, DAY, texts);
        List<String> heard = new ArrayList<>();
        Resolver.Resolved resolved = resolver.resolve(
                report.article(),
                report.read().parses(),
                new ActCoder().extract(report.read(), DAY),
                change -> heard.add(told(change.before()) + " > " + told(change.after()) + " by " + change.stage()));
        // Listening changes nothing.
        assertThat(resolver.resolve(
                        report.article(), report.read().parses(), new ActCoder().extract(report.read(), DAY)))
                .isEqualTo(resolved);
        return heard;
    }

    private static String told(@Nullable Party party) {
        return party == null
                ? "nobody"
                : party.role() + " " + party.text() + " = " + party.entity() + " for " + party.principal();
    }

    @Test
    void aNameBecomesAnEntityAndAnAffectedCountryIsAdded() {
        assertThat(changes("Canada imposed a 25 percent tariff on Indian steel."))
                .contains(
                        "ACTOR Canada = null for null > ACTOR Canada = country:CA for null by name",
                        "nobody > AFFECTED Indian = country:IN for null by affected country");
    }

    @Test
    void aNounBecomesTheStateThatItServesAndItsAdjectiveIsDropped() {
        assertThat(changes("The United States expelled two Russian diplomats on Monday."))
                .contains(
                        "TARGET two Russian diplomats = null for null > TARGET two Russian diplomats = country:RU for null by organ",
                        "AFFECTED Russian = null for null > nobody by no country, or one that takes part already");
    }

    @Test
    void aCountryOfATargetIsAdded() {
        assertThat(changes("The United States added Huawei to its Entity List."))
                .anyMatch(change -> change.startsWith("nobody > AFFECTED Huawei = country:CN"));
    }

    @Test
    void firmsThatMoveNoForcesAreToldWhenTheirActIsDropped() {
        assertThat(changes("Gazprom sent 400 troops to Mali on Monday."))
                .contains("ACTOR Gazprom = company:Q102673 for null > nobody by firms that move no forces of a state");
    }

    @Test
    void aPartyOfAnEarlierSentenceIsTheImpliedObject() {
        assertThat(changes(
                        "The United States expelled two Russian diplomats on Monday.",
                        "Russia called the decision unjustified."))
                .anyMatch(
                        change -> change.endsWith("> ADDRESSEE United States = country:US for null by implied object"));
    }

    @Test
    void aDenialOfWhatWasSaidHasNoImpliedObject() {
        List<String> changes = changes(
                "Norway accused the Danish navy of having blown up a pipeline.",
                "It also blamed the navy for attacks on Norwegian naval facilities.",
                "The Danish government denied both charges.");
        assertThat(changes).anyMatch(change -> change.contains("Danish government = country:DK"));
        assertThat(changes)
                .noneMatch(change -> change.startsWith("nobody > TARGET") && change.endsWith("by implied object"));
    }
}
