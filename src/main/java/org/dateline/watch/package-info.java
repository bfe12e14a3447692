/** Watches sources on a schedule, and submits new and changed entries. */
@NullMarked
package org.dateline.watch;

import org.jspecify.annotations.NullMarked;
