/** Reproducible answers: each is pinned to an instant of the recorded clock. */
@NullMarked
package org.dateline.api.replay;

import org.jspecify.annotations.NullMarked;
