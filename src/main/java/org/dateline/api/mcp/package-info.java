/** Tools for agents over the Model Context Protocol. Each tool is a GraphQL document, executed like any client's. */
@NullMarked
package org.dateline.api.mcp;

import org.jspecify.annotations.NullMarked;
