/** What a process does: everything, answering, or reading. */
@NullMarked
package org.dateline.roles;

import org.jspecify.annotations.NullMarked;
