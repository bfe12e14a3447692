package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.Driver;

/** The port of a running server, before and after it is stopped for a backup. */
@Execution(ExecutionMode.CONCURRENT)
class BoltDoorIT {

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    private static String answer(URI bolt, String request) throws IOException {
        try (Socket socket = new Socket(bolt.getHost(), bolt.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void assertThatDriversAloneAreAnswered(ExternalNeo4j server) throws IOException {
        assertThat(answer(server.uri(), "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n"))
                .as("not even the release is told")
                .startsWith("HTTP/1.1 403 ")
                .doesNotContain("neo4j");
        assertThat(answer(
                        server.uri(),
                        "GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
        try (Driver driver = server.connect()) {
            assertThat(driver.executableQuery("RETURN 1 AS n").execute().records())
                    .hasSize(1);
        }
    }

    @Test
    void theDoorStandsAgainAfterTheServerWasStoppedForAWhile() throws IOException {
        try (ExternalNeo4j server = ExternalNeo4j.empty()) {
            assertThatDriversAloneAreAnswered(server);
            server.stopFor(Duration.ZERO);
            assertThatDriversAloneAreAnswered(server);
        }
    }
}
