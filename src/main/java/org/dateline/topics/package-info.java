/** Stores named filters. */
@NullMarked
package org.dateline.topics;

import org.jspecify.annotations.NullMarked;
