package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.Arrays;
import java.util.List;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherNamesTests {

    /** The kinds of the first sentence's names in a story. */
    private static List<EntityKind> kinds(List<Named> names, Parse... story) {
        return new OtherNames(Arrays.asList(story))
                .sort(story[0], names).stream().map(Named::kind).toList();
    }

    private static List<Named> body(int from, int to) {
        return List.of(named(from, to, EntityKind.ORGANIZATION, null));
    }

    private static Named named(int from, int to, EntityKind kind, @Nullable String entity) {
        return new Named(from, to, kind, entity == null ? null : new Link(entity, null, 0.98, "name"));
    }

    @Test
    void anUnknownBodyThatNothingDoubtsStays() {
        assertThat(kinds(body(1, 2), parse("at/IN Varta/NNP/B-ORG Bank/NNP/L-ORG")))
                .containsExactly(EntityKind.ORGANIZATION);
        assertThat(kinds(List.of(), parse("at/IN Varta/NNP"))).isEmpty();
    }

    @Test
    void aNameIsWhatTheStoryTakesItForMoreOften() {
        Parse body = parse("at/IN Varta/NNP/U-ORG");
        Parse place = parse("in/IN Varta/NNP/U-GPE");
        assertThat(kinds(body(1, 1), body, place)).containsExactly(EntityKind.ORGANIZATION);
        assertThat(kinds(body(1, 1), body, place, place)).isEmpty();
    }

    @Test
    void aSurnameOfTheStoryIsAPerson() {
        Parse surname = parse("said/VBD Karlsen/NNP/U-ORG");
        Parse full = parse("Ida/NNP/B-PERSON Karlsen/NNP/L-PERSON left/VBD");
        assertThat(kinds(body(1, 1), surname, full)).containsExactly(EntityKind.PERSON);
        assertThat(kinds(body(1, 1), surname)).containsExactly(EntityKind.ORGANIZATION);
    }

    @Test
    void aFirmWithASurnameOfTheStoryIsAPersonUnlessTheFirmIsNamedToo() {
        List<Named> ford = List.of(named(1, 1, EntityKind.COMPANY, "company:ford"));
        Parse surname = parse("said/VBD Ford/NNP/U-ORG");
        Parse full = parse("Doug/NNP/B-PERSON Ford/NNP/L-PERSON left/VBD");
        assertThat(kinds(ford, surname, full)).containsExactly(EntityKind.PERSON);
        assertThat(kinds(ford, surname, full, surname)).containsExactly(EntityKind.COMPANY);
        assertThat(kinds(ford, surname)).containsExactly(EntityKind.COMPANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an/DT iPhone/NNP",
                "the/DT A380/NNP",
                "an/DT F-16/NNP",
                "the/DT HMS/NNP Defender/NNP",
                "the/DT MacBook/NNP/B-ORG Air/NNP/L-ORG laptops/NNS",
                "an/DT/O/1:det Ipod/NNP/O/2:nsubj plays/VBZ",
                "their/PRP$/O/1:poss Dreamliner/NNP/O/2:nsubj flies/VBZ",
            })
    void aProductOrAShipIsNoBody(String tagged) {
        Parse parse = parse(tagged);
        int to = parse.tokens().size() - (tagged.contains("/NNS") || tagged.contains("/VBZ") ? 2 : 1);
        assertThat(kinds(body(1, to), parse)).isEmpty();
    }

    @Test
    void aBodyMayHaveAnArticleThatBelongsToTheNounBehindIt() {
        assertThat(kinds(body(1, 1), parse("a/DT/O/2:det Varta/NNP/U-ORG/2:compound envoy/NN/O/3:nsubj left/VBD")))
                .containsExactly(EntityKind.ORGANIZATION);
        assertThat(kinds(body(1, 1), parse("a/DT/O/1:det Varta/NNP/U-ORG/2:nsubj left/VBD")))
                .isEmpty();
    }

    @Test
    void aWordThatOnlyBeginsTheSentenceIsNoName() {
        assertThat(kinds(body(0, 0), parse("World/NNP/U-ORG grows/VBZ"), parse("the/DT world/NN ends/VBZ")))
                .isEmpty();
        assertThat(kinds(body(0, 0), parse("World/NNP/U-ORG grows/VBZ"))).containsExactly(EntityKind.ORGANIZATION);
    }

    @Test
    void aKnownBodyIsNotDoubted() {
        List<Named> known = List.of(named(1, 1, EntityKind.ORGANIZATION, "org:x"));
        Parse place = parse("in/IN Varta/NNP/U-GPE");
        assertThat(kinds(known, parse("at/IN Varta/NNP/U-ORG"), place, place)).containsExactly(EntityKind.ORGANIZATION);
    }
}
