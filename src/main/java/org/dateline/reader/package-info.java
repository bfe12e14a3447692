/**
 * Reads sentences with a small trained encoder: mentions, tags, acts and their parts. No ONNX type leaves this package.
 */
@NullMarked
package org.dateline.reader;

import org.jspecify.annotations.NullMarked;
