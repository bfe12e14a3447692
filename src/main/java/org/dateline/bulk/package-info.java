/** Import and export of coded data sets, archives and the graph's own files, at the size of millions of rows. */
@NullMarked
package org.dateline.bulk;

import org.jspecify.annotations.NullMarked;
