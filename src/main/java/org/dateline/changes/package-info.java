/** Tells what happened, what was learned and what was corrected between two instants. */
@NullMarked
package org.dateline.changes;

import org.jspecify.annotations.NullMarked;
