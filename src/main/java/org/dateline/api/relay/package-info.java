/** Pagination by cursors, after Relay's specification. */
@NullMarked
package org.dateline.api.relay;

import org.jspecify.annotations.NullMarked;
