/** What changed between two instants. */
@NullMarked
package org.dateline.api.change;

import org.jspecify.annotations.NullMarked;
