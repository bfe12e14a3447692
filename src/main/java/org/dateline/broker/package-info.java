/** Carries articles to workers and announces changes through Apache Kafka, if a broker is configured. */
@NullMarked
package org.dateline.broker;

import org.jspecify.annotations.NullMarked;
