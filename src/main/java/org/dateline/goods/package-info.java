/** Tells what kind of goods words name. */
@NullMarked
package org.dateline.goods;

import org.jspecify.annotations.NullMarked;
