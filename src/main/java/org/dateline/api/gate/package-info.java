/** The transports of GraphQL requests, their limits and the format of refusals. */
@NullMarked
package org.dateline.api.gate;

import org.jspecify.annotations.NullMarked;
