/** Values of the schema: scalars, the labels of enum values, dates, and nulls that mean a default. */
@NullMarked
package org.dateline.api.schema;

import org.jspecify.annotations.NullMarked;
