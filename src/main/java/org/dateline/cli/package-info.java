/** The commands of the executable jar. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
