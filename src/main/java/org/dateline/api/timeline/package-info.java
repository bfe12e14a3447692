/** Timelines, their counts and their streams, and the paths between two parties. */
@NullMarked
package org.dateline.api.timeline;

import org.jspecify.annotations.NullMarked;
