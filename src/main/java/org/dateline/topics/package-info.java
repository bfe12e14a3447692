/** Keeps filters that have a name. */
@NullMarked
package org.dateline.topics;

import org.jspecify.annotations.NullMarked;
