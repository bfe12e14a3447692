/** Measures and their states. */
@NullMarked
package org.dateline.api.measure;

import org.jspecify.annotations.NullMarked;
