/** Coded data sets, archives and files of the graph's own: in and out, a million rows at a time. */
@NullMarked
package org.dateline.bulk;

import org.jspecify.annotations.NullMarked;
