/** Coding by a language model in place of the codebook's rules; off unless a provider is set. */
@NullMarked
package org.dateline.llm;

import org.jspecify.annotations.NullMarked;
