/** Reads rates, amounts and numbers as English news writes them. */
@NullMarked
package org.dateline.quantities;

import org.jspecify.annotations.NullMarked;
