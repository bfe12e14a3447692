/** Values of the schema: scalars, labels of enum values, dates and default arguments. */
@NullMarked
package org.dateline.api.schema;

import org.jspecify.annotations.NullMarked;
