/** Notifies receivers of new and changed acts of a topic, once per change and in the order of the recorded clock. */
@NullMarked
package org.dateline.notices;

import org.jspecify.annotations.NullMarked;
