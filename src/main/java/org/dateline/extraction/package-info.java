/** Codes what sentences say: tokens, dates and policy acts. */
@NullMarked
package org.dateline.extraction;

import org.jspecify.annotations.NullMarked;
