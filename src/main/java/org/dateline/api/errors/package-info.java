/** What is wrong with a request, and how an answer says so. */
@NullMarked
package org.dateline.api.errors;

import org.jspecify.annotations.NullMarked;
