/** Execution of queries: what the library leaves to its users and what it does too slowly for long lists. */
@NullMarked
package org.dateline.api.engine;

import org.jspecify.annotations.NullMarked;
