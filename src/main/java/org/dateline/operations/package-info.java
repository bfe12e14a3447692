/** Observability of the service: health, metrics, traces and request ids. */
@NullMarked
package org.dateline.operations;

import org.jspecify.annotations.NullMarked;
