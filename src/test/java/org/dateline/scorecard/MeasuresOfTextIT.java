package org.dateline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.IntegrationTest;
import org.dateline.catalog.Catalog;
import org.dateline.graph.AsOf;
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
    Catalog catalog;

    @Test
    void aBanOfNoStatedKindIsTheOneThatHolds() {
        read("Lesotho barred Sorrelwing Air from its airports on Monday.", "1990-03-06");
        read("Lesotho lifted its ban on Sorrelwing Air on Monday.", "1990-05-08");
        assertThat(of("Lesotho", "1990-06-01", "Sorrelwing")).containsExactly("ENTRY_BAN ENDED");
    }

    @Test
    void whatIsLiftedForOnePlaceStandsForAnother() {
        read("Eswatini banned exports of sorghum to Malawi and Chad on Monday.", "1990-03-06");
        read("Eswatini lifted its ban on sorghum exports to Chad on Monday.", "1990-05-08");
        assertThat(of("Eswatini", "1990-06-01", "sorghum"))
                .containsExactly("EXPORT_CONTROL ENDED", "EXPORT_CONTROL IN_FORCE");
    }

    @Test
    void aHeadlineIsOnWhomItsReportNames() {
        read(
                "Bhutan sanctions gold dealer\nBhutan froze the assets of gold dealer Tamsin Okoro on Monday.",
                "1990-03-06");
        assertThat(of("Bhutan", "1990-06-01", "")).containsExactly("FINANCIAL_SANCTION IN_FORCE");
    }

    @Test
    void aHeadlineThatLeavesOutAPlaceTakesNothingFromItsReport() {
        read("Fiji bars Tongan kava\nFiji banned imports of kava from Tonga and Samoa on Monday.", "1990-03-06");
        assertThat(of("Fiji", "1990-06-01", "kava"))
                .containsExactly("IMPORT_RESTRICTION IN_FORCE", "IMPORT_RESTRICTION IN_FORCE");
    }

    @Test
    void aHeadlineIsOnWhatItsReportNamesOtherwise() {
        read(
                "Togo cuts power supply to Benin\nTogo halted its exports of electricity to Benin on Monday.",
                "1990-03-06");
        read("Togo resumed electricity supplies to Benin on Monday.", "1990-05-08");
        assertThat(of("Togo", "1990-06-01", "Benin")).containsExactly("EXPORT_CONTROL ENDED");
    }

    @Test
    void whatBeginsLaterIsAnnouncedTillThen() {
        read("Gabon adopted a levy on cement from Chad on Monday. The levy will apply from June 1.", "1990-03-06");
        assertThat(of("Gabon", "1990-04-01", "cement")).containsExactly("TARIFF ANNOUNCED");
    }

    @Test
    void aMeasureRunsOutAfterTheTimeForWhichItIsLaid() {
        read("Malawi banned maize imports from Zambia for three months on Monday.", "1990-03-06");
        assertThat(of("Malawi", "1990-05-01", "maize")).containsExactly("IMPORT_RESTRICTION IN_FORCE");
        assertThat(of("Malawi", "1990-07-01", "maize")).containsExactly("IMPORT_RESTRICTION ENDED");
    }

    @Test
    void peopleAreWhoTheirStoryCallsThem() {
        read(
                "Samoa sanctions dealer Okonedo\nSamoa froze the assets of gold dealer Tamsin Okonedo on Monday.",
                "1990-03-06");
        read("Samoa lifted its sanctions on Tamsin Okonedo on Monday.", "1990-05-08");
        assertThat(of("Samoa", "1990-06-01", "")).containsExactly("FINANCIAL_SANCTION ENDED");
    }

    @Test
    void whatIsToldAgainOfSomebodyUnnamedIsNoMeasureOfItsOwn() {
        read("Tonga imposed sanctions on Tamsin Okoro on Monday.", "1990-03-06");
        read("Nauru froze the assets of Sorrel Vane. Tonga imposed sanctions on a dealer in March.", "1990-06-05");
        assertThat(of("Tonga", "1990-07-01", "")).containsExactly("FINANCIAL_SANCTION IN_FORCE");
    }

    @Test
    void whatWasDoneTheSameDayHasItsDay() {
        read(
                "Vanuatu closed its airspace to Qatari aircraft on Tuesday. The same day it recalled its ambassador to Qatar.",
                "1990-03-09");
        assertThat(of("Vanuatu", "1990-03-05", "")).isEmpty();
    }

    @Test
    void theDutyOnACountryIsOnItsGoods() {
        read("Kiribati imposed anti-dumping duties on steel coil from Turkey and Brazil on Monday.", "1990-03-06");
        read("Kiribati revoked the steel duty on Turkey on Monday.", "1990-05-08");
        assertThat(of("Kiribati", "1990-06-01", "")).containsExactly("TRADE_REMEDY ENDED", "TRADE_REMEDY IN_FORCE");
    }

    private void read(String text, String published) {
        newsroom.take(Paper.of(text, published, "wire"));
    }

    private List<String> of(String imposer, String day, String on) {
        String id = catalog.resolve(imposer, AsOf.NOW).orElseThrow().id();
        MeasureQuery query = new MeasureQuery(
                LocalDate.parse(day), List.of(), List.of(id), List.of(), List.of(), Set.of(), false, false, AsOf.NOW);
        return measures.page(query, null, 100).stream()
                .filter(m -> told(m).contains(on))
                .map(m -> m.key().instrument() + " " + m.state().stage())
                .sorted()
                .toList();
    }

    private static String told(Measure measure) {
        return measure.key().target().text() + " " + measure.goods();
    }
}
