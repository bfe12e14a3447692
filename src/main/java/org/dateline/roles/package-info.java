/** Defines the roles of processes: everything, answering requests, or reading articles. */
@NullMarked
package org.dateline.roles;

import org.jspecify.annotations.NullMarked;
