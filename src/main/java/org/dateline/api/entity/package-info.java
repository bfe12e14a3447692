/** Entities and what is known of them. */
@NullMarked
package org.dateline.api.entity;

import org.jspecify.annotations.NullMarked;
