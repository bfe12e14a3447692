/** Serves the page built from {@code src/main/web}. */
@NullMarked
package org.dateline.page;

import org.jspecify.annotations.NullMarked;
