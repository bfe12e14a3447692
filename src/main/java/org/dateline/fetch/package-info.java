/** Fetches documents from other sites: with robots.txt, a pace per host, limits, and public addresses only. */
@NullMarked
package org.dateline.fetch;

import org.jspecify.annotations.NullMarked;
