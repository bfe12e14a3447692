/** Reads measures: the states that acts create, change and end, on any day. */
@NullMarked
package org.dateline.measures;

import org.jspecify.annotations.NullMarked;
