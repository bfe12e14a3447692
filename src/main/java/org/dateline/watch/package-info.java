/** Looks at sources by itself, on a schedule, and hands in what is new and changed. */
@NullMarked
package org.dateline.watch;

import org.jspecify.annotations.NullMarked;
