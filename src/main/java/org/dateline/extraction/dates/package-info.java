/** Reads the date expressions of news English and resolves them against a publication. */
@NullMarked
package org.dateline.extraction.dates;

import org.jspecify.annotations.NullMarked;
