package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.model.Parse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The issuer of the measures in the first segment of a story. */
class IssuerTests {

    private static final Parse MINISTRY =
            parse("The/DT/O/2:det Danish/JJ/U-NORP/2:amod ministry/NN/O/3:nsubj said/VBD so/RB");
    private static final Parse NOBODYS = parse("The/DT/O/1:det ministry/NN/O/2:nsubj said/VBD so/RB");

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static Optional<String> issuer(Parse... story) {
        Scene scene = Scene.of(Arrays.asList(story), finder, null);
        return new Issuer(scene, new PartyLinker(scene, catalogue)).of(0);
    }

    @Test
    void theOnlyStateWhoseOrganSpeaksIssuesTheMeasures() {
        assertThat(issuer(MINISTRY, parse("Persons/NNS/O/2:nsubjpass were/VBD/O/2:auxpass listed/VBN")))
                .contains("country:DK");
    }

    @Test
    void aStateWithoutAnOrganIssuesNone() {
        assertThat(issuer(parse("Denmark/NNP/U-GPE/1:nsubj said/VBD so/RB"))).isEmpty();
        assertThat(issuer(parse("it/PRP/O/1:nsubj rained/VBD"))).isEmpty();
        assertThat(issuer()).isEmpty();
    }

    @Test
    void ofTwoStatesNeitherIsTheIssuer() {
        assertThat(issuer(MINISTRY, parse("Peru/NNP/U-GPE/1:nsubj agreed/VBD"))).isEmpty();
    }

    @Test
    void anOrganOfNobodyIsOfTheOnlyCountryThatIsNamed() {
        Parse fish = parse("Fish/NN/O/3:nsubj from/IN/O/0:prep Peru/NNP/U-GPE/1:pobj rots/VBZ");
        assertThat(issuer(NOBODYS, fish)).contains("country:PE");
        assertThat(issuer(NOBODYS)).isEmpty();
        Parse two = parse("Fish/NN/O/5:nsubj from/IN/O/0:prep Peru/NNP/U-GPE/1:pobj and/CC/O/2:cc"
                + " Chile/NNP/U-GPE/2:conj rots/VBZ");
        assertThat(issuer(NOBODYS, two)).isEmpty();
    }

    @Test
    void anOrganThatJudgesOthersIssuesNothing() {
        Parse judged = parse("The/DT/O/1:det ministry/NN/O/2:nsubj condemn/VBP it/PRP/O/2:dobj");
        Parse fish = parse("Fish/NN/O/3:nsubj from/IN/O/0:prep Peru/NNP/U-GPE/1:pobj rots/VBZ");
        assertThat(issuer(judged, fish)).isEmpty();
    }

    @Test
    void anotherStoryHasAnIssuerOfItsOwn() {
        assertThat(issuer(parse(1, "The/DT/O/2:det Danish/JJ/U-NORP/2:amod ministry/NN/O/3:nsubj said/VBD so/RB")))
                .isEmpty();
    }
}
