/** The ingestion of articles: intake, queue, pipeline and jobs. */
@NullMarked
package org.dateline.ingest;

import org.jspecify.annotations.NullMarked;
