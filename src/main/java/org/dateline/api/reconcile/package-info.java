/** The reconciliation service, by the protocol of OpenRefine. */
@NullMarked
package org.dateline.api.reconcile;

import org.jspecify.annotations.NullMarked;
