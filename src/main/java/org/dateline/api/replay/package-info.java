/** Answers as they were at an earlier question. */
@NullMarked
package org.dateline.api.replay;

import org.jspecify.annotations.NullMarked;
