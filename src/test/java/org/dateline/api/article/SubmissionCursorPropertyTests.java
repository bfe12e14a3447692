package org.dateline.api.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.dateline.graph.Submissions.Place;

@Tag("faults")
class SubmissionCursorPropertyTests {

    @Property(tries = 1_000)
    void aPlaceComesBackFromItsCursor(
            @ForAll long instant, @ForAll @AlphaChars @StringLength(min = 1, max = 30) String id) {
        Place place = new Place(instant, "submission:" + id);
        assertThat(SubmissionCursor.decode("list", SubmissionCursor.encode("list", place)))
                .isEqualTo(place);
    }
}
