/** Reads entities, articles, claims and stories by their ids and names. */
@NullMarked
package org.dateline.catalog;

import org.jspecify.annotations.NullMarked;
