/** Answers timelines and histograms of policy actions. */
@NullMarked
package org.dateline.timeline;

import org.jspecify.annotations.NullMarked;
