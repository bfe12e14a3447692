/** The embedded database, its settings, and what the service needs to start. */
@NullMarked
package org.dateline.server;

import org.jspecify.annotations.NullMarked;
