/** Reads entities, articles, claims and stories by their ids and names. */
@NullMarked
package org.dateline.lookup;

import org.jspecify.annotations.NullMarked;
