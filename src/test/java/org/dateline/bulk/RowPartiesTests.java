package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.resolution.SharedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which countries the rows of coded data sets affect. */
class RowPartiesTests {

    private static final Gazetteer GAZETTEER = new Gazetteer(SharedCatalogue.get());

    private static final String DATAVERSE =
            "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity"
                    + "\tTarget Name\tTarget Sectors\tTarget Country\tCountry";

    private static final String POLECAT = "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tActor Name"
            + "\tActor Country\tPrimary Actor Sector\tActor Name Raw\tRecipient Name\tRecipient Country"
            + "\tPrimary Recipient Sector\tRecipient Name Raw\tCountry\tSource\tPublication Date";

    @TempDir
    Path folder;

    private static IcewsRows icews() {
        return new IcewsRows(Cameo.load(), new Actors(GAZETTEER));
    }

    private static Claim claim(RowByRow format, String header, String row) {
        format.isHeader(new Row(1, header, null));
        return format.record(new Row(2, row, null)).claim();
    }

    /** The ids of the affected countries in one line. */
    private static String affected(Claim claim) {
        List<Party> affected = claim.coding().parties().stream()
                .filter(p -> p.role() == Role.AFFECTED)
                .toList();
        assertThat(affected).allMatch(Party::inferred);
        return String.join(" ", affected.stream().map(p -> p.entity()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Government (United States) | Business (China) | country:CN",
                "Government (France) | Police (Kenya) | country:KE",
                "Government (Japan) | Huawei | country:CN",
                "Government (Canada) | Viktor Yanukovych | country:UA",
                "Government (United States) | Sergey Viktorovich Lavrov | country:RU",
                "Freedonia Council | Citizen (Syria) | country:SY",
                "Military (Syria) | Citizen (Syria) | ''",
                "Business (China) | Huawei | ''",
                "Government (United States) | China | ''",
                "Government (United States) | Freedonia Council | ''",
                "Government (United States) | Donald Tusk | country:PL",
            })
    void aTargetsCountryIsAffectedUnlessItActsOrIsTheTarget(String actor, String target, String countries) {
        Claim claim = claim(icews(), "", actor + "\tImpose embargo, boycott, or sanctions\t" + target + "\t2014-03-17");
        assertThat(affected(claim)).isEqualTo(countries);
    }

    @Test
    void anActInWordsAffectsNobody() {
        Claim claim = claim(icews(), "", "Norway\tConsult\tBusiness (China)\t2014-03-17");
        assertThat(affected(claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exemplar Parts | Business | China | country:CN",
                "Huawei | Business | Germany | country:CN",
                "Exemplar Parts | Business | Atlantis | ''",
                "Ada Example | Executive,Government | Sweden | country:SE",
                "Exemplar Parts | Business | Norway | ''",
            })
    void theColumnOfTheCountryCountsIfTheCatalogueKnowsNone(
            String target, String sectors, String country, String countries) {
        Claim claim = claim(
                icews(),
                DATAVERSE,
                "901\t2014-03-17\tNorway\t\tNorway\tImpose embargo, boycott, or sanctions\t163\t-8.0\t" + target + "\t"
                        + sectors + "\t" + country + "\t");
        assertThat(affected(claim)).isEqualTo(countries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "None | CHN | BUS | traders | country:CN",
                "Exemplar Parts | CHN | BUS | the firm | country:CN",
                "None | DEU | CVL | people | ''",
                "None | None | CVL | people | ''",
            })
    void polecatsRecipientsComeFromTheirCountry(
            String name, String country, String sector, String raw, String countries) {
        Claim claim = claim(
                new PolecatRows(new Actors(GAZETTEER)),
                POLECAT,
                "P-1\t2021-03-04\tSANCTION\texpel\t-6.5\tNone\tDEU\tGOV\tBerlin\t" + name + "\t" + country + "\t"
                        + sector + "\t" + raw + "\tDEU\tExample Wire\t2021-03-05");
        assertThat(affected(claim)).isEqualTo(countries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | individual | -0- | DOB 19 Apr 1947; POB Giza; nationality Egypt; Gender Male. | country:EG",
                "7 | individual | -0- | nationality Iran; alt. nationality Korea, North. | country:IR country:KP",
                "7 | individual | -0- | citizen Burma. | country:MM",
                "7 | individual | -0- | citizen United States. | ''",
                "7 | individual | -0- | DOB 19 Apr 1947. | ''",
                "8 | vessel | Democratic People's Republic of Korea | Vessel Year of Build 1999. | country:KP",
                "9 | -0- | -0- | -0- | country:CU",
                "10 | -0- | -0- | -0- | ''",
                "9 | individual | -0- | -0- | ''",
                "11 | aircraft | -0- | Nationality of Registration Iran; Linked To: MAHAN AIR. | country:IR",
            })
    void theTreasurysListStatesNationalitiesFlagsAndSeats(
            String number, String type, String flag, String remarks, String countries) throws IOException {
        Files.writeString(folder.resolve("add.csv"), """
                9,25,-0- ,"Havana","Cuba",-0-
                10,26,-0- ,"Havana","Cuba",-0-
                10,27,-0- ,"Panama City","Panama",-0-
                """);
        OfacRows rows = new OfacRows(GAZETTEER, folder.resolve("sdn.csv"), LocalDate.of(2021, 6, 1));
        Claim claim = rows.record(new Row(
                        1,
                        String.join(
                                ",",
                                number,
                                "EXEMPLAR LISTED",
                                type,
                                "SDGT,-0- ,-0- ,-0- ,-0- ,-0- ",
                                flag,
                                "-0- ",
                                "\"" + remarks + "\""),
                        null))
                .claim();
        assertThat(affected(claim)).isEqualTo(countries);
    }

    @Test
    void aRowKeepsItsIdWhenTheCountryOfItsTargetBecomesKnown() {
        Claim claim = claim(
                icews(), "", "Government (United States)\tImpose embargo, boycott, or sanctions\tHuawei\t2014-03-17");
        List<Party> named =
                claim.coding().parties().stream().filter(p -> !p.inferred()).toList();
        assertThat(named).hasSize(claim.coding().parties().size() - 1);
        assertThat(id(claim, Evidence.RECORD, named))
                .isEqualTo(id(claim, Evidence.RECORD, claim.coding().parties()));
        assertThat(id(claim, Evidence.TEXT, named))
                .isNotEqualTo(id(claim, Evidence.TEXT, claim.coding().parties()));
    }

    private static String id(Claim claim, Evidence evidence, List<Party> parties) {
        return Claim.of(
                        claim.quote().text(),
                        evidence,
                        claim.quote(),
                        claim.coding().with(parties),
                        claim.assertion())
                .id();
    }
}
