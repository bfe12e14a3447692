/** Links mentions and parties to the entities of the catalogue. */
@NullMarked
package org.dateline.resolution;

import org.jspecify.annotations.NullMarked;
