package org.dateline.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.neo4j.bolt.BoltServer;
import org.neo4j.bolt.protocol.common.connector.Connector;
import org.neo4j.bolt.protocol.common.connector.connection.Connection;
import org.neo4j.bolt.protocol.common.connector.connection.listener.ConnectionListener;
import org.neo4j.bolt.protocol.common.connector.listener.ConnectorListener;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The first handler of each connection to the Bolt port. It admits drivers, and web pages of certain origins. Neo4j itself answers the WebSocket
 * of any page and has no setting against that.
 */
final class BoltDoor extends ByteToMessageDecoder {

    /** The first four bytes that every driver sends. */
    private static final int PREAMBLE = 0x6060B017;

    private static final String WEB_SOCKET = "GET ";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int LONGEST_HEAD = 8_192;

    private static final String ORIGIN = "origin:";

    private static final String ADVICE =
            "This port is for drivers. To let a web page connect, add its origin to dateline.bolt.origins.\n";

    private static final byte[] REFUSAL = ("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: "
                    + ADVICE.length() + "\r\nConnection: close\r\n\r\n" + ADVICE)
            .getBytes(StandardCharsets.US_ASCII);

    /** Time for connections to end that were opened before the handler was in place. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Set<String> origins;

    BoltDoor(Set<String> origins) {
        this.origins = origins;
    }

    /**
     * Puts the door before a server that has just started.
     *
     * @param origins the origins of web pages that may connect
     */
    static void close(DatabaseManagementService service, Set<String> origins) {
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        for (Connector<?> connector : system.getDependencyResolver()
                .resolveDependency(BoltServer.class)
                .getConnectors()) {
            connector.registerListener(new ConnectorListener() {
                @Override
                public void onConnectionCreated(Connection connection) {
                    connection.registerListener(first(origins));
                }
            });
            connector.connectionRegistry().stopAll(PATIENCE);
        }
    }

    private static ConnectionListener first(Set<String> origins) {
        return new ConnectionListener() {
            @Override
            public void onNetworkPipelineInitialized(ChannelPipeline pipeline) {
                pipeline.addFirst(new BoltDoor(origins));
            }
        };
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < Integer.BYTES) {
            return;
        }
        if (in.getInt(in.readerIndex()) == PREAMBLE) {
            context.pipeline().remove(this);
            return;
        }
        String head = in.toString(StandardCharsets.US_ASCII);
        int end = head.indexOf(END_OF_HEAD);
        if (head.startsWith(WEB_SOCKET) && end < 0 && head.length() < LONGEST_HEAD) {
            return;
        }
        if (end >= 0 && isAllowed(head.substring(0, end))) {
            context.pipeline().remove(this);
            return;
        }
        in.skipBytes(in.readableBytes());
        context.writeAndFlush(Unpooled.wrappedBuffer(REFUSAL)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Browsers send one origin with each WebSocket, and pages cannot change it. */
    private boolean isAllowed(String head) {
        List<String> stated = head.lines()
                .filter(line -> line.regionMatches(true, 0, ORIGIN, 0, ORIGIN.length()))
                .map(line -> line.substring(ORIGIN.length()).strip())
                .toList();
        return stated.size() == 1 && origins.contains(stated.getFirst());
    }
}
