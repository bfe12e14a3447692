/** Tells receivers of topics of new and changed acts, each once, in the order of the recorded clock. */
@NullMarked
package org.dateline.notices;

import org.jspecify.annotations.NullMarked;
