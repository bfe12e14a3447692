/** Export files, feeds and embedded frames of a timeline. */
@NullMarked
package org.dateline.api.file;

import org.jspecify.annotations.NullMarked;
