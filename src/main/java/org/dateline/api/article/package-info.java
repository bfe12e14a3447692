/** Articles: handed in, waiting, read, and what they mention. */
@NullMarked
package org.dateline.api.article;

import org.jspecify.annotations.NullMarked;
