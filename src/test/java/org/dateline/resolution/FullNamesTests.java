package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.junit.jupiter.api.Test;

/** The words of a slot in the last sentence of a story. */
class FullNamesTests {

    private static final Parse IDA = parse("Ida/NNP/B-PERSON Karlsen/NNP/L-PERSON spoke/VBD");
    private static final Parse FIRM = parse("Sinolong/NNP/B-ORG Engineering/NNP/L-ORG sued/VBD");

    private static String full(String words, Parse... story) {
        List<List<Named>> names = Stream.of(story)
                .map(p -> Tagged.in(p).stream()
                        .map(t -> new Named(t.from(), t.to(), t.kind(), null))
                        .toList())
                .toList();
        return full(words, names, story);
    }

    private static String full(String words, List<List<Named>> names, Parse... story) {
        int last = story.length - 1;
        Slot slot = ActInWords.slot(Role.ACTOR, story[last], last, words);
        return new FullNames(new Scene(Arrays.asList(story), names, null))
                .of(slot, story[last].tokens().get(slot.token()));
    }

    @Test
    void aPersonIsCalledByTheEndOfTheNameAndAFirmByItsBeginning() {
        assertThat(full("Karlsen", IDA, parse("Karlsen/NNP/U-PERSON left/VBD"))).isEqualTo("Ida Karlsen");
        assertThat(full("Ida", IDA, parse("Ida/NNP/U-PERSON left/VBD"))).isEqualTo("Ida");
        assertThat(full("Sinolong", FIRM, parse("Sinolong/NNP/U-ORG won/VBD"))).isEqualTo("Sinolong Engineering");
        assertThat(full("Engineering", FIRM, parse("Engineering/NNP/U-ORG won/VBD")))
                .isEqualTo("Engineering");
    }

    @Test
    void theFullNameReplacesThePersonsTitleToo() {
        assertThat(full("General Karlsen", IDA, parse("General/NNP Karlsen/NNP/U-PERSON left/VBD")))
                .isEqualTo("Ida Karlsen");
        assertThat(full("miner Sinolong", FIRM, parse("miner/NN Sinolong/NNP/U-ORG left/VBD")))
                .isEqualTo("miner Sinolong Engineering");
    }

    @Test
    void ofTwoWithOneSurnameNeitherIsMeant() {
        Parse jon = parse("Jon/NNP/B-PERSON Karlsen/NNP/L-PERSON spoke/VBD");
        Parse last = parse("Karlsen/NNP/U-PERSON left/VBD");
        assertThat(full("Karlsen", IDA, jon, last)).isEqualTo("Karlsen");
        assertThat(full("Karlsen", IDA, IDA, last)).isEqualTo("Ida Karlsen");
    }

    @Test
    void namesOfAnotherStoryAndKnownNamesAreNotMeant() {
        assertThat(full("Karlsen", IDA, parse(1, "Karlsen/NNP/U-PERSON left/VBD")))
                .isEqualTo("Karlsen");
        List<List<Named>> known =
                List.of(List.of(new Named(0, 1, EntityKind.PERSON, new Link("person:x", null, 1, "name"))), List.of());
        assertThat(full("Karlsen", known, IDA, parse("Karlsen/NNP left/VBD"))).isEqualTo("Karlsen");
    }

    @Test
    void aNameThatIsWholeAlreadyStays() {
        assertThat(full("Jon Karlsen", IDA, parse("Jon/NNP/B-PERSON Karlsen/NNP/L-PERSON left/VBD")))
                .isEqualTo("Jon Karlsen");
        assertThat(full("envoys", IDA, parse("envoys/NNS left/VBD"))).isEqualTo("envoys");
    }

    @Test
    void aNumberMayBePartOfAName() {
        assertThat(full("France", parse("France/NNP/B-ORG 24/CD/L-ORG left/VBD")))
                .isEqualTo("France 24");
    }
}
