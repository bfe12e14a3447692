/** The application. Each package below it is one feature. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
