/** Questions about twenty years of news, with the facts that its items tell. */
@NullMarked
package org.dateline.world;

import org.jspecify.annotations.NullMarked;
