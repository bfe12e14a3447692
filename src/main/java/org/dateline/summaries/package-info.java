/** Writes the sentence that tells an act: from the act's own words if they make a clause, else from its coding. */
@NullMarked
package org.dateline.summaries;

import org.jspecify.annotations.NullMarked;
