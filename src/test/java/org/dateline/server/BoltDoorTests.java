package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first bytes of a connection to the database decide. */
class BoltDoorTests {

    private static final String BROWSER = "http://localhost:7474";

    private final EmbeddedChannel channel = new EmbeddedChannel(new BoltDoor(Set.of(BROWSER)));

    private void send(byte[] bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes));
    }

    private void send(String text) {
        send(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that the server behind the door gets. */
    private String passed() {
        StringBuilder all = new StringBuilder();
        for (ByteBuf piece = channel.readInbound(); piece != null; piece = channel.readInbound()) {
            all.append(piece.toString(StandardCharsets.ISO_8859_1));
            piece.release();
        }
        return all.toString();
    }

    private String answered() {
        ByteBuf answer = channel.readOutbound();
        return answer == null ? "" : answer.toString(StandardCharsets.US_ASCII);
    }

    private static String webSocket(String... headers) {
        return "GET / HTTP/1.1\r\nHost: localhost:7687\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + String.join("", headers) + "\r\n";
    }

    @Test
    void aDriverIsAdmittedHoweverItsFirstBytesArrive() {
        byte[] handshake = HexFormat.of().parseHex("6060b017000001050000000000000000");
        for (byte each : handshake) {
            send(new byte[] {each});
        }
        assertThat(passed()).isEqualTo(new String(handshake, StandardCharsets.ISO_8859_1));
        send(webSocket());
        assertThat(passed()).as("later bytes are not looked at").isEqualTo(webSocket());
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void aPageOfAnAllowedOriginIsAdmitted() {
        String request = webSocket("origin:  " + BROWSER + " \r\n");
        send(request.substring(0, 30));
        assertThat(passed()).isEmpty();
        send(request.substring(30));
        assertThat(passed()).isEqualTo(request);
        assertThat(channel.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Origin: https://evil.example\r\n",
                "Origin: http://localhost:74740\r\n",
                "Origin: null\r\n",
                "X-Origin: http://localhost:7474\r\n",
                "Origin: http://localhost:7474\r\nOrigin: https://evil.example\r\n"
            })
    void anyOtherPageIsToldTheSetting(String origin) {
        send(webSocket(origin));
        assertThat(passed()).isEmpty();
        assertThat(answered()).startsWith("HTTP/1.1 403 ").contains("dateline.bolt.origins");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aHeadWithoutEndIsNotWaitedFor() {
        send("GET / HTTP/1.1\r\nCookie: ");
        assertThat(channel.isOpen()).isTrue();
        send("a".repeat(10_000));
        assertThat(passed()).isEmpty();
        assertThat(channel.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST / HTTP/1.1\r\n", "\u0016\u0003\u0001\u0000\u0001", "    "})
    void whateverElseBeginsIsRefused(String first) {
        send(first);
        assertThat(passed()).isEmpty();
        assertThat(channel.isOpen()).isFalse();
    }
}
