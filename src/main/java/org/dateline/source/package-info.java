/** Reads articles from files, folders and addresses, with their metadata. */
@NullMarked
package org.dateline.source;

import org.jspecify.annotations.NullMarked;
