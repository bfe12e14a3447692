/** The errors of requests and their representation in answers. */
@NullMarked
package org.dateline.api.errors;

import org.jspecify.annotations.NullMarked;
