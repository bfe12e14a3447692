/** Tools for agents over the Model Context Protocol: each is a GraphQL document, answered as any client's would be. */
@NullMarked
package org.dateline.api.mcp;

import org.jspecify.annotations.NullMarked;
