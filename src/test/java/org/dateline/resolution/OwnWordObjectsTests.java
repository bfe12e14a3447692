package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names only describe a noun, in sentences as an analysis would leave them. */
class OwnWordObjectsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST  | they/PRP called/VBD on/IN Iran/NNP/U-GPE/2:pobj today/NN/U-DATE | false",
                "REQUEST  | they/PRP called/VBD on/IN Iran/NNP/U-GPE/4:compound envoys/NNS | true",
                "SANCTION | they/PRP put/VBD curbs/NNS on/IN Iran/NNP/U-GPE/6:compound oil/NN firms/NNS | false",
                "SANCTION | they/PRP dropped/VBD the/DT Huawei/NNP/U-ORG/4:compound levy/NN | true",
            })
    void aDayAndAMeasureLeaveANameForItself(ActionType type, String tagged, boolean describes) {
        Catalogue catalogue = SharedCatalogue.get();
        Parse parse = TaggedText.parse(tagged);
        Scene scene = Scene.of(List.of(parse), new NameFinder(catalogue), null);
        List<Mention> mentions = new Mentions(scene, catalogue).all();
        OwnWordObjects objects = new OwnWordObjects(
                new Affected(catalogue, new PartyLinker(scene, catalogue)), List.of(parse), mentions, List.of());
        assertThat(mentions)
                .singleElement()
                .satisfies(name -> assertThat(objects.describes(type, parse.tokens(), name))
                        .isEqualTo(describes));
    }
}
