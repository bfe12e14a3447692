/** How requests come in: over which transports, within which limits, and how refusals are worded. */
@NullMarked
package org.dateline.api.gate;

import org.jspecify.annotations.NullMarked;
