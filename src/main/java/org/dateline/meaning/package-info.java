/** Finds acts and articles by the meaning of their sentences, and computes the vectors of sentences. */
@NullMarked
package org.dateline.meaning;

import org.jspecify.annotations.NullMarked;
