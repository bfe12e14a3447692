/** Pages by cursors, as Relay has them. */
@NullMarked
package org.dateline.api.relay;

import org.jspecify.annotations.NullMarked;
