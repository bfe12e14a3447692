/** Changes between two instants: new acts, later knowledge and corrections. */
@NullMarked
package org.dateline.changes;

import org.jspecify.annotations.NullMarked;
