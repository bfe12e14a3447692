/**
 * Execution of queries: the parts that the library leaves to its users, and those that it does too slowly for long
 * lists.
 */
@NullMarked
package org.dateline.api.engine;

import org.jspecify.annotations.NullMarked;
