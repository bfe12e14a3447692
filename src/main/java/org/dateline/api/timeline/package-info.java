/** Timelines, histograms, subscriptions and paths between two parties. */
@NullMarked
package org.dateline.api.timeline;

import org.jspecify.annotations.NullMarked;
