/** Turns a raw text into sentences with offsets, segments and story signatures. */
@NullMarked
package org.dateline.cleaning;

import org.jspecify.annotations.NullMarked;
