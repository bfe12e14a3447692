package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A story of two sentences; names as "kind entity", with a dash where nobody is known. */
class ShortNamesTests {

    private static Named named(int from, int to, EntityKind kind, @Nullable String entity) {
        return named(from, to, kind, entity, "name");
    }

    private static Named named(int from, int to, EntityKind kind, @Nullable String entity, String reason) {
        return new Named(from, to, kind, entity == null ? null : new Link(entity, null, 0.98, reason));
    }

    /** The names of the second sentence, once those of the first are known. */
    private static List<String> bound(Parse first, List<Named> known, Parse second, Named... names) {
        List<Parse> story = List.of(first, second);
        return new ShortNames(story, List.of(known, List.of(names)))
                .bind(second, List.of(names)).stream()
                        .map(n -> n.kind() + " "
                                + (n.link() == null ? "-" : n.link().entity()))
                        .toList();
    }

    @Test
    void aBodyIsCalledByTheEndOfItsName() {
        Parse first = parse("European/NNP Commission/NNP met/VBD");
        List<Named> known = List.of(named(0, 1, EntityKind.ORGANIZATION, "org:commission-eu"));
        assertThat(bound(first, known, parse("the/DT Commission/NNP"), named(1, 1, EntityKind.ORGANIZATION, null)))
                .containsExactly("ORGANIZATION org:commission-eu");
        assertThat(bound(first, known, parse("the/DT COMMISSION/NNP"), named(1, 1, EntityKind.ORGANIZATION, null)))
                .containsExactly("ORGANIZATION org:commission-eu");
        assertThat(bound(first, known, parse("the/DT European/NNP"), named(1, 1, EntityKind.ORGANIZATION, null)))
                .containsExactly("ORGANIZATION -");
    }

    @Test
    void aFirmIsCalledByTheBeginningOfItsName() {
        Parse first = parse("Northrop/NNP Grumman/NNP sued/VBD");
        List<Named> known = List.of(named(0, 1, EntityKind.COMPANY, "company:northrop"));
        assertThat(bound(first, known, parse("Northrop/NNP won/VBD"), named(0, 0, EntityKind.ORGANIZATION, null)))
                .containsExactly("ORGANIZATION company:northrop");
        assertThat(bound(first, known, parse("Grumman/NNP won/VBD"), named(0, 0, EntityKind.ORGANIZATION, null)))
                .containsExactly("ORGANIZATION -");
    }

    @Test
    void ofTwoBodiesWithOneShortNameNeitherIsMeant() {
        Parse first = parse("European/NNP Commission/NNP met/VBD African/NNP Commission/NNP");
        List<Named> known = List.of(
                named(0, 1, EntityKind.ORGANIZATION, "org:one"), named(3, 4, EntityKind.ORGANIZATION, "org:other"));
        assertThat(bound(first, known, parse("the/DT Commission/NNP"), named(1, 1, EntityKind.ORGANIZATION, null)))
                .containsExactly("ORGANIZATION -");
    }

    @Test
    void aNameThatIsKnownStaysAsItIs() {
        Parse first = parse("European/NNP Commission/NNP met/VBD");
        List<Named> known = List.of(named(0, 1, EntityKind.ORGANIZATION, "org:one"));
        assertThat(bound(
                        first,
                        known,
                        parse("the/DT Commission/NNP"),
                        named(1, 1, EntityKind.ORGANIZATION, "org:another"),
                        named(0, 0, EntityKind.PERSON, null)))
                .containsExactly("ORGANIZATION org:another", "PERSON -");
    }

    @Test
    void whoeverIsOutOfOfficeIsCalledByTheSurname() {
        Parse first = parse("Carlos/NNP Alvarado/NNP spoke/VBD");
        Named surname = named(0, 0, EntityKind.PERSON, null);
        assertThat(bound(
                        first,
                        List.of(named(0, 1, EntityKind.PERSON, "person:x", NameFinder.FULL_NAME)),
                        parse("Alvarado/NNP left/VBD"),
                        surname))
                .containsExactly("PERSON person:x");
        assertThat(bound(
                        first,
                        List.of(named(0, 1, EntityKind.PERSON, "person:x")),
                        parse("Alvarado/NNP left/VBD"),
                        surname))
                .containsExactly("PERSON -");
    }

    @Test
    void theNorthIsTheCountryOfTheStoryThatHasItInItsName() {
        Parse first = parse("North/NNP Korea/NNP spoke/VBD");
        List<Named> known = List.of(named(0, 1, EntityKind.COUNTRY, "country:KP"));
        Named north = named(1, 1, EntityKind.ORGANIZATION, null);
        assertThat(bound(first, known, parse("the/DT North/NNP"), north)).containsExactly("COUNTRY country:KP");
        assertThat(bound(first, known, parse("in/IN North/NNP"), north)).containsExactly("ORGANIZATION -");
        assertThat(bound(first, known, parse("the/DT South/NNP"), north)).containsExactly("ORGANIZATION -");
        assertThat(bound(
                        parse("North/NNP Korea/NNP met/VBD North/NNP Macedonia/NNP"),
                        List.of(
                                named(0, 1, EntityKind.COUNTRY, "country:KP"),
                                named(3, 4, EntityKind.COUNTRY, "country:MK")),
                        parse("the/DT North/NNP"),
                        north))
                .containsExactly("ORGANIZATION -");
    }
}
