package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.extraction.ActCoder;
import org.dateline.model.Claim;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.reader.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom pronouns and nouns without a name mean in short stories, read by the real reader and weighed by the model of the release. */
class ReferencesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2024, 5, 14));

    private static Reader reader;

    @BeforeAll
    static void load() {
        reader = Reader.load(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** The likeliest meaning of each reference, by its sentence and kind; the last one of a kind in a sentence. */
    private static Map<String, String> meant(String... texts) {
        Map<String, String> meant = new LinkedHashMap<>();
        read(
                (reference, before, choices, features) -> {
                    double[] weighed = References.LEARNED.weigh(reference, before, choices, features);
                    int best = IntStream.range(0, weighed.length)
                            .reduce((a, b) -> weighed[b] > weighed[a] ? b : a)
                            .orElseThrow();
                    meant.put(
                            reference.sentence() + " " + reference.kind(),
                            best == choices.size() ? "nobody" : choices.get(best));
                    return weighed;
                },
                texts);
        return meant;
    }

    private static List<Claim> read(References.Judge judge, String... texts) {
        PlainReport report = PlainReport.of(reader, DAY, texts);
        return new Resolver(SharedCatalogue.get(), judge, ImpliedObjects.LEARNED)
                .resolve(report.article(), report.read().parses(), new ActCoder().extract(report.read(), DAY))
                .claims();
    }

    private static String parties(Claim claim) {
        return claim.coding().parties().stream().map(ReferencesTests::told).collect(Collectors.joining("; "));
    }

    private static String told(Party party) {
        return party.role() + " " + party.text() + " = " + party.entity() + " for " + party.principal();
    }

    @Test
    void anOwnerIsWhoeverTheSentenceIsAbout() {
        assertThat(
                        meant(
                                "Norway summoned the ambassador of Belarus after a Belarusian balloon crossed into its airspace."))
                .containsEntry("0 ITS", "country:NO");
    }

    @Test
    void aSentenceThatOpensWithAPronounGoesOnWithTheSubjectBefore() {
        assertThat(meant("Ghana's government rejected the charge of Togo.", "It asked Togo for talks."))
                .containsEntry("1 IT", "country:GH");
    }

    @Test
    void anOrganIsThatOfTheStateTheStoryIsAbout() {
        assertThat(meant(
                        "Moldova rejected findings of the United States about a local lender on Tuesday.",
                        "The central bank said on Wednesday it had told the lender to stop transfers."))
                .containsEntry("1 ORGAN", "country:MD");
    }

    @Test
    void aThingIsNobody() {
        assertThat(meant("Peru closed its border with Bolivia.", "The closure lasted a week."))
                .containsEntry("1 THING", "nobody");
    }

    @Test
    void anActorWithoutANameActsForWhoeverItMeans() {
        assertThat(read(
                        References.LEARNED,
                        "Moldova rejected findings of the United States about a local lender on Tuesday.",
                        "The central bank ordered the lender to stop transfers in dollars."))
                .last()
                .extracting(ReferencesTests::parties)
                .asString()
                .contains("ACTOR central bank = null for country:MD");
    }

    /** A judge that is sure whom references of a kind mean. */
    private static References.Judge sure(Reference.Kind kind, String who) {
        return (reference, before, choices, features) -> {
            double[] weighed = new double[features.size()];
            int place = reference.kind() == kind ? choices.indexOf(who) : -1;
            weighed[place < 0 ? choices.size() : place] = 1;
            return weighed;
        };
    }

    private static String last(References.Judge judge, String... texts) {
        return parties(read(judge, texts).getLast());
    }

    @Test
    void aSubjectIsTheActorWhoeverTheReaderMarked() {
        String[] story = {"Ghana and Togo met in Lome.", "It accused Benin of smuggling fuel."};
        assertThat(last(sure(Reference.Kind.IT, "country:GH"), story)).contains("ACTOR Ghana = country:GH");
        assertThat(last(sure(Reference.Kind.IT, "country:TG"), story)).contains("ACTOR Togo = country:TG");
    }

    @Test
    void anOfficialKeepsTheCountryOfTheDay() {
        assertThat(last(
                        sure(Reference.Kind.PERSON, "person:joe-biden-us"),
                        "President Joe Biden met lawmakers on Monday.",
                        "He banned imports of fish from Russia."))
                .contains("= person:joe-biden-us for country:US");
    }

    @Test
    void nobodyIsActorAndAffectedAtOnce() {
        assertThat(last(
                        sure(Reference.Kind.ORGAN, "country:RU"),
                        "Russia warned lenders on Monday.",
                        "The central bank fined Sberbank for late reports."))
                .contains("ACTOR central bank = null for country:RU")
                .doesNotContain("AFFECTED");
    }
}
