/** The GraphQL API. This package joins the schema with its parts, each of which is a package of its own. */
@NullMarked
package org.dateline.api;

import org.jspecify.annotations.NullMarked;
