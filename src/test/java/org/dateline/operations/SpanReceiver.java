package org.dateline.operations;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces as a collector of OpenTelemetry does: protocol buffers by HTTP. */
final class SpanReceiver implements AutoCloseable {

    /** Fields of the protocol's messages. */
    private static final int RESOURCE_SPANS = 1;

    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;
    private static final int TRACE = 1;
    private static final int ID = 2;
    private static final int PARENT = 4;
    private static final int NAME = 5;
    private static final int EVENT = 11;
    private static final int EVENT_NAME = 2;

    private final List<Received> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** A span that came in. */
    record Received(String trace, String id, String parent, String name, List<String> events) {}

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** The spans of a trace that came in so far. */
    List<Received> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            for (byte[] resource : fields(exchange.getRequestBody().readAllBytes(), RESOURCE_SPANS)) {
                for (byte[] scope : fields(resource, SCOPE_SPANS)) {
                    for (byte[] span : fields(scope, SPANS)) {
                        spans.add(received(span));
                    }
                }
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Received received(byte[] span) throws IOException {
        List<String> events = new ArrayList<>();
        for (byte[] event : fields(span, EVENT)) {
            events.add(text(event, EVENT_NAME));
        }
        return new Received(hex(span, TRACE), hex(span, ID), hex(span, PARENT), text(span, NAME), events);
    }

    private static String hex(byte[] message, int number) throws IOException {
        return fields(message, number).stream()
                .findFirst()
                .map(HexFormat.of()::formatHex)
                .orElse("");
    }

    private static String text(byte[] message, int number) throws IOException {
        return fields(message, number).stream().findFirst().map(String::new).orElse("");
    }

    private static List<byte[]> fields(byte[] message, int number) throws IOException {
        List<byte[]> found = new ArrayList<>();
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == number
                    && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                found.add(in.readByteArray());
            } else {
                in.skipField(tag);
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
