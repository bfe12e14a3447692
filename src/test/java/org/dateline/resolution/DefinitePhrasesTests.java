package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom nouns with an article take up, in sentences as an analysis would leave them. */
class DefinitePhrasesTests {

    private static Catalogue catalogue;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Two countries, and a third before the two.
                "Chile/NNP/U-GPE taxed/VBD Peru/NNP/U-GPE | The/DT/O/2:det two/CD/O/2:num sides/NNS met/VBD | sides | country:CL,country:PE",
                "Chile/NNP/U-GPE and/CC Peru/NNP/U-GPE taxed/VBD Cuba/NNP/U-GPE | The/DT/O/2:det two/CD/O/2:num sides/NNS met/VBD | sides | ''",
                "Chile/NNP/U-GPE taxed/VBD Peru/NNP/U-GPE | Two/CD/O/1:num sides/NNS met/VBD | sides | ''",
                "Oslo/NNP fined/VBD Google/NNP/U-ORG and/CC Nokia/NNP/U-ORG | Both/DT/O/1:det companies/NNS sued/VBD | companies | company:Q95,company:Q1418",
                // The two that are named most.
                "Chile/NNP/U-GPE taxed/VBD Peru/NNP/U-GPE and/CC Peru/NNP/U-GPE taxed/VBD Chile/NNP/U-GPE over/IN Cuba/NNP/U-GPE | The/DT/O/2:det two/CD/O/2:num presidents/NNS met/VBD | presidents | country:CL,country:PE",
                "Chile/NNP/U-GPE ,/, Peru/NNP/U-GPE and/CC Cuba/NNP/U-GPE met/VBD | The/DT/O/2:det three/CD/O/2:num governments/NNS agreed/VBD | governments | country:CL,country:PE,country:CU",
                // Those that the nearest sentence names together, and no more.
                "Chile/NNP/U-GPE taxed/VBD Peru/NNP/U-GPE | Both/DT/O/1:det governments/NNS agreed/VBD | governments | country:CL,country:PE",
                // A list of as many as are counted, wherever the story has it, and the two without a number.
                "Chile/NNP/U-GPE ,/, Peru/NNP/U-GPE/0:conj and/CC Cuba/NNP/U-GPE/2:conj watch/VBP Spain/NNP/U-GPE | The/DT/O/2:det three/CD/O/2:num countries/NNS agreed/VBD | countries | country:CL,country:PE,country:CU",
                "Chile/NNP/U-GPE and/CC Peru/NNP/U-GPE/0:conj watch/VBP Spain/NNP/U-GPE | The/DT/O/1:det neighbours/NNS agreed/VBD | neighbours | country:CL,country:PE",
                "Chile/NNP/U-GPE watches/VBZ Peru/NNP/U-GPE | The/DT/O/1:det neighbours/NNS agreed/VBD | neighbours | ''",
                "Chile/NNP/U-GPE and/CC Peru/NNP/U-GPE/0:conj met/VBD | The/DT/O/1:det neighbours/NNS after/IN/O/1:prep Spain/NNP/U-GPE left/VBD | neighbours | country:CL,country:PE",
                "Chile/NNP/U-GPE and/CC Peru/NNP/U-GPE/0:conj met/VBD | The/DT/O/1:det neighbours/NNS of/IN/O/1:prep Spain/NNP/U-GPE left/VBD | neighbours | ''",
                "Chile/NNP/U-GPE and/CC Peru/NNP/U-GPE/0:conj watch/VBP Spain/NNP/U-GPE | The/DT/O/1:det firms/NNS agreed/VBD | firms | ''",
                "Chile/NNP/U-GPE met/VBD Peru/NNP/U-GPE | The/DT/O/1:det sides/NNS agreed/VBD | sides | country:CL,country:PE",
                // A bloc by a noun for blocs.
                "NATO/NNP/U-ORG warned/VBD Chile/NNP/U-GPE | The/DT/O/1:det alliance/NN agreed/VBD | alliance | org:nato",
                "NATO/NNP/U-ORG warned/VBD Chile/NNP/U-GPE | An/DT/O/1:det alliance/NN agreed/VBD | alliance | ''",
                "NATO/NNP/U-ORG warned/VBD Chile/NNP/U-GPE | The/DT/O/2:det 32-member/JJ/O/2:amod alliance/NN agreed/VBD | alliance | org:nato",
                "NATO/NNP/U-ORG warned/VBD Chile/NNP/U-GPE | The/DT/O/2:det rebel/NN/O/2:compound alliance/NN agreed/VBD | alliance | ''",
                "NATO/NNP/U-ORG warned/VBD Chile/NNP/U-GPE | The/DT/O/2:det conservative/JJ/O/2:amod alliance/NN agreed/VBD | alliance | ''",
                // A firm, and a group of another name.
                "Oslo/NNP barred/VBD Huawei/NNP/U-ORG | The/DT/O/1:det group/NN protested/VBD | group | company:Q160120",
                "Oslo/NNP barred/VBD Huawei/NNP/U-ORG | The/DT/O/2:det Conti/NNP/O/2:compound group/NN struck/VBD | group | ''",
            })
    void aNounMeansWhomTheStoryHasNamed(String before, String sentence, String noun, String ids) {
        List<Parse> story = List.of(TaggedText.parse(before.strip()), TaggedText.parse(sentence.strip()));
        Scene scene = Scene.of(story, new NameFinder(catalogue), null);
        List<String> meant = new Coreference(scene, catalogue)
                        .resolve(
                                1,
                                story.get(1).tokens().stream()
                                        .filter(t -> t.form().equals(noun))
                                        .findFirst()
                                        .orElseThrow())
                        .stream()
                        .map(Link::entity)
                        .toList();
        assertThat(meant)
                .isEqualTo(Stream.of(ids.split(",")).filter(id -> !id.isBlank()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "company, company:Q160120, true",
        "vessel, company:Q160120, false",
        "government, country:CL, true",
        "country, country:CL, true",
        "vessel, country:CL, false",
        "committee, country:CL, false",
        "court, org:icj, true",
        "commission, org:icj, false",
        "government, org:icj, false",
    })
    void aNounCanMeanThoseOfItsKind(String noun, String who, boolean fits) {
        assertThat(DefinitePhrases.fits(noun, catalogue, who)).isEqualTo(fits);
    }
}
