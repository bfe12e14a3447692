/** Who may do what: logins, roles, keys, and the trail of what was done. */
@NullMarked
package org.dateline.security;

import org.jspecify.annotations.NullMarked;
