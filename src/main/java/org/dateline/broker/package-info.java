/** Carries articles to workers and tells of changes over Apache Kafka, where a broker is named. */
@NullMarked
package org.dateline.broker;

import org.jspecify.annotations.NullMarked;
