package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import org.dateline.model.Parse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalMetonymyTests {

    private static final CapitalMetonymy SEATS = new CapitalMetonymy(SharedCatalogue.get());

    @ParameterizedTest
    @CsvSource({
        "Poland/NNP recalls/VBZ its/PRP$ ambassador/NN/O/1:dobj from/IN/O/1:prep Minsk/NNP/O/4:pobj, country:BY",
        "Poland/NNP names/VBZ an/DT envoy/NN/O/1:dobj to/TO/O/3:prep Tehran/NNP/O/4:pobj, country:IR",
        "Poland/NNP closes/VBZ its/PRP$ embassy/NN/O/1:dobj in/IN/O/3:prep Damascus/NNP/O/4:pobj, country:SY",
        "A/DT train/NN leaves/VBZ the/DT station/NN/O/2:dobj from/IN/O/2:prep Minsk/NNP/O/5:pobj,",
    })
    void missionsTellTheStateThatTheyAreSentTo(String tagged, String country) {
        Parse parse = parse(tagged);
        assertThat(SEATS.ofMission(parse, parse.tokens().getLast()).orElse(null))
                .isEqualTo(country);
    }
}
