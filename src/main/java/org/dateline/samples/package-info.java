/** Fills an empty database with bundled reports on three threads, and a topic for each thread. */
@NullMarked
package org.dateline.samples;

import org.jspecify.annotations.NullMarked;
