/** Classifies goods by the words that name them. */
@NullMarked
package org.dateline.goods;

import org.jspecify.annotations.NullMarked;
