/** How fast reads are. */
@NullMarked
package org.dateline.reads;

import org.jspecify.annotations.NullMarked;
