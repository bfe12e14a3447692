/** Files, feeds and frames of a timeline. */
@NullMarked
package org.dateline.api.file;

import org.jspecify.annotations.NullMarked;
