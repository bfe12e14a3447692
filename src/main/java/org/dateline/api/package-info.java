/** The GraphQL API: controllers, scalars, cursors, errors. */
@NullMarked
package org.dateline.api;

import org.jspecify.annotations.NullMarked;
