/** What a request asks for: the filter of acts in GraphQL, in addresses and in topics. */
@NullMarked
package org.dateline.api.filter;

import org.jspecify.annotations.NullMarked;
