/** Coding by a language model in place of the trained reader. It is off unless a provider is configured. */
@NullMarked
package org.dateline.llm;

import org.jspecify.annotations.NullMarked;
