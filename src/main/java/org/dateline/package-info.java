/** The application's root; each package below it is one feature. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
