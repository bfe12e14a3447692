package org.dateline.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A response of a site.
 *
 * @param address the address after all redirects
 * @param body the decompressed document; null if it has not changed
 * @param contentType the content type; null if the site states none
 * @param validators the validators for the next request
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fetched(
        URI address, byte @Nullable [] body, @Nullable String contentType, Validators validators) {}
