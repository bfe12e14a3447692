package org.dateline.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number its position in the file, from 1
 * @param text its content; the readable part if there is a problem
 * @param problem why the row cannot be read; null otherwise
 */
record Row(long number, String text, @Nullable String problem) {}
