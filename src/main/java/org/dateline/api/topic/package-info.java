/** Topics and their receivers. */
@NullMarked
package org.dateline.api.topic;

import org.jspecify.annotations.NullMarked;
