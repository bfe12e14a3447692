/** Keys, the audit and backups. */
@NullMarked
package org.dateline.api.admin;

import org.jspecify.annotations.NullMarked;
