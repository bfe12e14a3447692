/** Records that the stages of the pipeline share. The package depends on no other. */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
