/** Serves the page that is built from {@code src/main/web}. */
@NullMarked
package org.dateline.page;

import org.jspecify.annotations.NullMarked;
