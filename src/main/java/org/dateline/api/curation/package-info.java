/** Corrections by analysts. */
@NullMarked
package org.dateline.api.curation;

import org.jspecify.annotations.NullMarked;
