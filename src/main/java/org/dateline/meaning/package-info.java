/** Finds acts and articles by what their sentences mean, and gives sentences their vectors. */
@NullMarked
package org.dateline.meaning;

import org.jspecify.annotations.NullMarked;
