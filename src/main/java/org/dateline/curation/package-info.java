/** Corrections of the record by analysts. Each is dated, keeps the earlier state and can be undone. */
@NullMarked
package org.dateline.curation;

import org.jspecify.annotations.NullMarked;
