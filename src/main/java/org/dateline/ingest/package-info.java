/** The pipeline from a raw article to the graph, its queue and its jobs. */
@NullMarked
package org.dateline.ingest;

import org.jspecify.annotations.NullMarked;
