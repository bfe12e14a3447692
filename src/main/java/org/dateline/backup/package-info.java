/** All that cannot be derived, out into one file and back into an empty database. */
@NullMarked
package org.dateline.backup;

import org.jspecify.annotations.NullMarked;
