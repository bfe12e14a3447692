/** Security: logins, roles, keys, limits per login and the audit trail. */
@NullMarked
package org.dateline.security;

import org.jspecify.annotations.NullMarked;
