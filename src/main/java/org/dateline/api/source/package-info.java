/** Sources, and those that are watched. */
@NullMarked
package org.dateline.api.source;

import org.jspecify.annotations.NullMarked;
