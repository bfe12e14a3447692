/** The filter of acts, as GraphQL arguments, address parameters and topics state it. */
@NullMarked
package org.dateline.api.filter;

import org.jspecify.annotations.NullMarked;
