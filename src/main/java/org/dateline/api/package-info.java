/** The GraphQL API: its schema joined with its parts, each of which is a package of its own. */
@NullMarked
package org.dateline.api;

import org.jspecify.annotations.NullMarked;
