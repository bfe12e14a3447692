/** The schema's documentation, as one text and as a page with an example of each operation. */
@NullMarked
package org.dateline.api.reference;

import org.jspecify.annotations.NullMarked;
