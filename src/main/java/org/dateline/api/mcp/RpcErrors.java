package org.dateline.api.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes an invalid call as a JSON-RPC error. The library would write the exception with its stack trace. */
@JacksonComponent
class RpcErrors extends ValueSerializer<McpError> {

    @Override
    public void serialize(McpError error, JsonGenerator out, SerializationContext context) {
        JSONRPCError told = error.getJsonRpcError();
        out.writeStartObject()
                .writeStringProperty("jsonrpc", "2.0")
                .writeName("error")
                .writeStartObject()
                .writeNumberProperty("code", told.code())
                .writeStringProperty("message", told.message())
                .writeEndObject()
                .writeNullProperty("id")
                .writeEndObject();
    }
}
