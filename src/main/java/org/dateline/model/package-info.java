/** Records that the stages of the pipeline share; depends on nothing else. */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
