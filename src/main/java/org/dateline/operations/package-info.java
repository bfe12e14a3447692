/** The service seen from outside: its health, its figures, and the request that a line of the log belongs to. */
@NullMarked
package org.dateline.operations;

import org.jspecify.annotations.NullMarked;
