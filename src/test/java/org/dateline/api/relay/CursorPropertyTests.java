package org.dateline.api.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.StringLength;
import org.dateline.api.errors.BadRequest;
import org.dateline.graph.AsOf;

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
}
