package org.dateline.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles of feeds, whose parameters may have any characters. */
class FeedTitleTests {

    /** A character of two halves. */
    private static final String FISH = Character.toString(0x1F41F);

    @Test
    void aTitleHasOnlyCharactersOfXml() {
        assertThat(FeedTitle.inXml("Dateline: “\013nets” of " + FISH + FISH.charAt(0)))
                .isEqualTo("Dateline: “nets” of " + FISH);
    }

    @Test
    void aLongFilterIsCutBetweenCharacters() {
        String start = "x".repeat(79) + FISH;
        assertThat(FeedTitle.shortened(start)).isEqualTo(start);
        assertThat(FeedTitle.shortened(start + FISH)).isEqualTo(start + "…");
    }
}
