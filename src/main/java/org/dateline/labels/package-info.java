/** Labelled passages in the form that the reader is trained on. */
@NullMarked
package org.dateline.labels;

import org.jspecify.annotations.NullMarked;
