/** Acts with their claims and parties, as answers show them. */
@NullMarked
package org.dateline.api.action;

import org.jspecify.annotations.NullMarked;
