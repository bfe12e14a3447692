/** Search by words and by meaning. */
@NullMarked
package org.dateline.api.search;

import org.jspecify.annotations.NullMarked;
