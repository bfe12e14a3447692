/** Sources and watched sources. */
@NullMarked
package org.dateline.api.source;

import org.jspecify.annotations.NullMarked;
