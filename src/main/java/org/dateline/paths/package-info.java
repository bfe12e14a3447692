/** Finds how two entities are linked by dated acts. */
@NullMarked
package org.dateline.paths;

import org.jspecify.annotations.NullMarked;
