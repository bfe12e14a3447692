/** Corrects the record without destroying it: dated acts of analysts, each of which can be undone. */
@NullMarked
package org.dateline.curation;

import org.jspecify.annotations.NullMarked;
