package org.dateline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import({Newsroom.class, Subject.class})
class MeasuresOfTextIT {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Measures measures;

    @Autowired
    EntityFinder finder;

    /** A state of an imposer's own for each, since all are read into one graph. */
    static Stream<Story> stories() {
        return Stream.of(
                new Story("a ban of no stated kind is the one that holds")
                        .read("1990-03-06", "Lesotho barred Sorrelwing Air from its airports on Monday.")
                        .read("1990-05-08", "Lesotho lifted its ban on Sorrelwing Air on Monday.")
                        .leaves("Lesotho", "1990-06-01", "Sorrelwing", "ENTRY_BAN ENDED"),
                new Story("what is lifted for one place stands for another")
                        .read("1990-03-06", "Eswatini banned exports of sorghum to Malawi and Chad on Monday.")
                        .read("1990-05-08", "Eswatini lifted its ban on sorghum exports to Chad on Monday.")
                        .leaves("Eswatini", "1990-06-01", "sorghum", "EXPORT_CONTROL ENDED", "EXPORT_CONTROL IN_FORCE"),
                new Story("a headline is on whom its report names")
                        .read(
                                "1990-03-06",
                                "Bhutan sanctions gold dealer\n"
                                        + "Bhutan froze the assets of gold dealer Tamsin Okoro on Monday.")
                        .leaves("Bhutan", "1990-06-01", "", "FINANCIAL_SANCTION IN_FORCE"),
                new Story("a headline that leaves out a place takes nothing from its report")
                        .read(
                                "1990-03-06",
                                "Fiji bars Tongan kava\nFiji banned imports of kava from Tonga and Samoa on Monday.")
                        .leaves(
                                "Fiji",
                                "1990-06-01",
                                "kava",
                                "IMPORT_RESTRICTION IN_FORCE",
                                "IMPORT_RESTRICTION IN_FORCE"),
                new Story("a headline is on what its report names otherwise")
                        .read(
                                "1990-03-06",
                                "Togo cuts power supply to Benin\n"
                                        + "Togo halted its exports of electricity to Benin on Monday.")
                        .read("1990-05-08", "Togo resumed electricity supplies to Benin on Monday.")
                        .leaves("Togo", "1990-06-01", "Benin", "EXPORT_CONTROL ENDED"),
                new Story("what begins later is announced till then")
                        .read(
                                "1990-03-06",
                                "Gabon adopted a levy on cement from Chad on Monday. The levy will apply from June 1.")
                        .leaves("Gabon", "1990-04-01", "cement", "TARIFF ANNOUNCED"),
                new Story("a measure runs out after the time for which it is laid")
                        .read("1990-03-06", "Malawi banned maize imports from Zambia for three months on Monday.")
                        .leaves("Malawi", "1990-05-01", "maize", "IMPORT_RESTRICTION IN_FORCE")
                        .leaves("Malawi", "1990-07-01", "maize", "IMPORT_RESTRICTION ENDED"),
                new Story("people are who their story calls them")
                        .read(
                                "1990-03-06",
                                "Samoa sanctions dealer Okonedo\n"
                                        + "Samoa froze the assets of gold dealer Tamsin Okonedo on Monday.")
                        .read("1990-05-08", "Samoa lifted its sanctions on Tamsin Okonedo on Monday.")
                        .leaves("Samoa", "1990-06-01", "", "FINANCIAL_SANCTION ENDED"),
                new Story("what is told again of somebody unnamed is no measure of its own")
                        .read("1990-03-06", "Tonga imposed sanctions on Tamsin Okoro on Monday.")
                        .read(
                                "1990-06-05",
                                "Nauru froze the assets of Sorrel Vane. Tonga imposed sanctions on a dealer in March.")
                        .leaves("Tonga", "1990-07-01", "", "FINANCIAL_SANCTION IN_FORCE"),
                new Story("what a report mentions only in passing is no measure")
                        .read(
                                "1990-03-06",
                                "Palau banned rice from Chile on Monday. The minister said Palau had imposed a ban.")
                        .leaves("Palau", "1990-06-01", "", "IMPORT_RESTRICTION IN_FORCE"),
                new Story("what was done the same day has its day")
                        .read(
                                "1990-03-09",
                                "Vanuatu closed its airspace to Qatari aircraft on Tuesday. "
                                        + "The same day it recalled its ambassador to Qatar.")
                        .leaves("Vanuatu", "1990-03-05", ""),
                new Story("the duty on a country is on its goods")
                        .read(
                                "1990-03-06",
                                "Kiribati imposed anti-dumping duties on steel coil from Turkey and Brazil on Monday.")
                        .read("1990-05-08", "Kiribati revoked the steel duty on Turkey on Monday.")
                        .leaves("Kiribati", "1990-06-01", "", "TRADE_REMEDY ENDED", "TRADE_REMEDY IN_FORCE"));
    }

    /** The stories that the reader did not read right when it was last trained. None of the others may be lost. */
    private static final Set<String> OPEN = Set.of(
            "what is lifted for one place stands for another", "a headline is on what its report names otherwise");

    @Test
    void storiesLeaveTheirMeasuresWhereTheyStand() {
        List<String> wrong =
                stories().filter(story -> !holds(story)).map(Story::fact).toList();
        System.out.println("Stories that leave measures elsewhere: " + wrong);
        assertThat(OPEN).containsAll(wrong);
        assertThat(stories().map(Story::fact)).containsAll(OPEN);
    }

    private boolean holds(Story story) {
        story.papers().forEach(newsroom::take);
        return story.standings().stream().allMatch(standing -> of(standing).equals(standing.measures()));
    }

    /** What is read one after another, and how an imposer's measures stand then. */
    private record Story(String fact, List<Paper> papers, List<Standing> standings) {

        Story(String fact) {
            this(fact, new ArrayList<>(), new ArrayList<>());
        }

        Story read(String published, String text) {
            papers.add(Paper.of(text, published, "wire"));
            return this;
        }

        /** With the measures on anybody or anything called so; each by its kind and stage, in the order of the alphabet. */
        Story leaves(String imposer, String day, String on, String... measures) {
            standings.add(new Standing(imposer, LocalDate.parse(day), on, List.of(measures)));
            return this;
        }

        @Override
        public String toString() {
            return fact;
        }
    }

    private record Standing(String imposer, LocalDate day, String on, List<String> measures) {}

    private List<String> of(Standing standing) {
        String id = finder.resolve(standing.imposer(), AsOf.NOW).orElseThrow().id();
        MeasureQuery query = MeasureQuery.ofImposers(List.of(id), standing.day());
        return measures.page(query, null, 100).stream()
                .filter(m -> told(m).contains(standing.on()))
                .map(m -> m.key().instrument() + " " + m.state().stage())
                .sorted()
                .toList();
    }

    private static String told(Measure measure) {
        return measure.key().target().text() + " " + measure.goods();
    }
}
