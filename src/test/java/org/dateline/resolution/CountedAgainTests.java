package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class CountedAgainTests {

    private static final String THREE = "Riga/NNP/U-GPE/1:nsubj expelled/VBD three/CD/O/3:num envoys/NNS/O/1:dobj";

    /** The sentence and the noun that the last number of the last sentence means; nothing if it means none. */
    private static String meant(Parse... story) {
        List<List<Named>> names = Stream.of(story).map(p -> List.<Named>of()).toList();
        Parse last = story[story.length - 1];
        Token number = last.tokens().reversed().stream()
                .filter(t -> t.is("CD") || t.is("N"))
                .findFirst()
                .orElseThrow();
        return new CountedAgain(new Scene(Arrays.asList(story), names, null))
                .meant(story.length - 1, number)
                .map(counted -> counted.sentence() + " " + counted.head().form())
                .orElse("");
    }

    @Test
    void aNumberBehindTheMeansWhatWasCountedBefore() {
        assertThat(meant(parse(THREE), parse("It/PRP jailed/VBD the/DT three/CD")))
                .isEqualTo("0 envoys");
        assertThat(meant(parse(THREE), parse("It/PRP jailed/VBD all/DT three/CD")))
                .isEqualTo("0 envoys");
    }

    @Test
    void theLastNounWithTheSameCountIsMeant() {
        Parse ships = parse("Oslo/NNP/U-GPE/1:nsubj sank/VBD three/CD/O/3:num ships/NNS/O/1:dobj");
        Parse two = parse("Oslo/NNP/U-GPE/1:nsubj sank/VBD two/CD/O/3:num boats/NNS/O/1:dobj");
        assertThat(meant(parse(THREE), ships, two, parse("It/PRP sold/VBD the/DT three/CD")))
                .isEqualTo("1 ships");
    }

    @Test
    void anotherNumberMeansNothing() {
        assertThat(meant(parse(THREE), parse("It/PRP jailed/VBD the/DT four/CD")))
                .isEmpty();
    }

    @Test
    void aNumberWithoutAnArticleCountsAnew() {
        assertThat(meant(parse(THREE), parse("It/PRP jailed/VBD three/CD"))).isEmpty();
        assertThat(meant(parse(THREE), parse("three/CD"))).isEmpty();
        assertThat(meant(parse(THREE), parse("It/PRP jailed/VBD the/DT envoys/NNS")))
                .isEmpty();
    }

    @Test
    void whatAnotherStoryCountedIsNotMeant() {
        assertThat(meant(parse(0, THREE), parse(1, "It/PRP jailed/VBD the/DT three/CD")))
                .isEmpty();
        assertThat(meant(parse("It/PRP jailed/VBD the/DT three/CD"))).isEmpty();
    }
}
