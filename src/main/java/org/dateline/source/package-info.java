/** Reads articles with their metadata from files, folders and addresses. */
@NullMarked
package org.dateline.source;

import org.jspecify.annotations.NullMarked;
