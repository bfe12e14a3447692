/** Changes between two instants, in the form of answers. */
@NullMarked
package org.dateline.api.change;

import org.jspecify.annotations.NullMarked;
