/** The embedded database, its settings and the preconditions of a start. */
@NullMarked
package org.dateline.server;

import org.jspecify.annotations.NullMarked;
