/** Fetches documents of other sites politely and safely: robots.txt, a pace per host, bounds, and public addresses only. */
@NullMarked
package org.dateline.fetch;

import org.jspecify.annotations.NullMarked;
