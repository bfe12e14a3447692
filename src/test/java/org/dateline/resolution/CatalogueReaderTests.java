package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dateline.model.EntityKind;
import org.dateline.model.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled files, and an analyst's file behind them. */
class CatalogueReaderTests {

    @TempDir
    private Path folder;

    private CatalogueIndex own(String text) throws IOException {
        return CatalogueReader.read()
                .own(Files.writeString(folder.resolve("own.tsv"), text))
                .index();
    }

    @Test
    void aMemberIsOneFromItsFirstDayOn() {
        assertThat(CatalogueReader.read().index().structures())
                .contains(new Structure("country:FI", "org:nato", "member", LocalDate.of(2023, 4, 4), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libyan central bank", "libyas central bank", "libya central bank"})
    void aCentralBankIsNamedByItsCountry(String name) {
        assertThat(CatalogueReader.read().index().byName().get(name))
                .extracting(Candidate::principal)
                .containsOnly("country:LY");
    }

    @Test
    void anEntityOfOnesOwnIsOfItsKind() throws IOException {
        CatalogueIndex index = own("#id\tname\tnames\tkind\tcountry\tprincipal\n"
                + "own:board\tTea Board\tTea Board|TB\tOrganization\t\tcountry:IN\n"
                + "own:acme\tAcme\tAcme\tcompany\tcountry:US\n");
        assertThat(index.byId().get("own:board"))
                .isEqualTo(new Catalogue.Entry("own:board", "Tea Board", EntityKind.ORGANIZATION, null, "country:IN"));
        assertThat(index.byId().get("own:acme"))
                .isEqualTo(new Catalogue.Entry("own:acme", "Acme", EntityKind.COMPANY, "country:US", null));
        assertThat(index.structures())
                .contains(Structure.of("own:board", "country:IN", "organ"))
                .noneMatch(s -> s.part().equals("own:acme"));
        assertThat(index.byName().get("tb")).extracting(Candidate::entity).contains("own:board");
    }

    @Test
    void anOwnerOrAPrincipalMayStandBelow() throws IOException {
        CatalogueIndex index = own("#id\tname\tnames\tkind\tparents\tprincipal\n"
                + "own:child\tChild\tChild\tcompany\town:parent|company:Q160120\n"
                + "own:board\tBoard\tBoard\torganization\t\town:parent\n"
                + "own:parent\tParent\tParent\tcompany\n");
        assertThat(index.structures())
                .contains(
                        Structure.of("own:child", "own:parent", "subsidiary"),
                        Structure.of("own:child", "company:Q160120", "subsidiary"),
                        Structure.of("own:board", "own:parent", "organ"));
    }

    @Test
    void anOwnerMayBeAnEntityThatAnImportAdded() throws IOException {
        CatalogueIndex index = own("#id\tname\tnames\tkind\tparents\nown:x\tXu\tXu\tcompany\tcompany:imported\n");
        assertThat(index.structures()).contains(Structure.of("own:x", "company:imported", "subsidiary"));
    }

    @ParameterizedTest
    @CsvSource({"country, country:USA", "principal, org:none"})
    void anIdThatNobodyHasIsNamedWithItsLine(String field, String id) {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        own("#id\tname\tnames\tkind\t" + field + "\n" + "own:acme\tAcme\tAcme\tcompany\t" + id + "\n"))
                .withMessage("own.tsv:2: there is no " + id);
    }
}
