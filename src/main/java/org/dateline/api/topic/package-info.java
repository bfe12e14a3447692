/** Topics and who is told of their acts. */
@NullMarked
package org.dateline.api.topic;

import org.jspecify.annotations.NullMarked;
