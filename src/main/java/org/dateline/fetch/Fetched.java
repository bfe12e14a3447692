package org.dateline.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a site.
 *
 * @param address where it was found, behind all redirects
 * @param body the document, unpacked; null when it has not changed
 * @param contentType the type that the site names
 * @param validators what to ask with next time
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fetched(
        URI address, byte @Nullable [] body, @Nullable String contentType, Validators validators) {}
