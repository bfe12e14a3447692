/** Codes the acts that sentences state: slots, dates, goods and instruments. */
@NullMarked
package org.dateline.extraction;

import org.jspecify.annotations.NullMarked;
