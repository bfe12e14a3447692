/** Backup of all data that cannot be derived, and its restore into an empty database. */
@NullMarked
package org.dateline.backup;

import org.jspecify.annotations.NullMarked;
