/** The reconciliation service for OpenRefine. */
@NullMarked
package org.dateline.api.reconcile;

import org.jspecify.annotations.NullMarked;
