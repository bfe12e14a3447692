package org.dateline.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number its place in the file, from 1
 * @param text what stands in it; as far as it can be read, when there is a problem
 * @param problem why it cannot be read
 */
record Row(long number, String text, @Nullable String problem) {}
