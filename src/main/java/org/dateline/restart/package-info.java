/** Ends a process that cannot go on, so that its supervisor starts it again. */
@NullMarked
package org.dateline.restart;

import org.jspecify.annotations.NullMarked;
