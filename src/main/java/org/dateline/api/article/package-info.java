/** Articles: submission, progress, content and mentions. */
@NullMarked
package org.dateline.api.article;

import org.jspecify.annotations.NullMarked;
