package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.dateline.graph.AsOf;
import org.dateline.graph.Submissions.Place;

/** Any text is a cursor of its list or refused as none. */
@Tag("faults")
class CursorPropertyTests {

    @Property(tries = 1_000)
    void aTextIsACursorOrRefused(@ForAll @StringLength(max = 60) String text) {
        for (String cursor : new String[] {
            text, Base64.getUrlEncoder().encodeToString(("list @ " + text).getBytes(StandardCharsets.UTF_8))
        }) {
            try {
                assertThat(Cursor.decode("list", AsOf.NOW, 2, cursor)).hasSize(2);
            } catch (BadRequest e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Property(tries = 1_000)
    void aPlaceComesBackFromItsCursor(
            @ForAll long instant, @ForAll @AlphaChars @StringLength(min = 1, max = 30) String id) {
        Place place = new Place(instant, "submission:" + id);
        assertThat(SubmissionCursor.decode("list", SubmissionCursor.encode("list", place)))
                .isEqualTo(place);
    }
}
