/** Entities: lookup, search and the facts on their cards. */
@NullMarked
package org.dateline.api.entity;

import org.jspecify.annotations.NullMarked;
