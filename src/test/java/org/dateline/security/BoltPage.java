package org.dateline.security;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A web page that speaks Bolt 5.1 over a WebSocket, as the driver for JavaScript does. It sends all requests at once. */
final class BoltPage implements WebSocket.Listener {

    /** The origin of a page that may connect. */
    static final String NEO4J_BROWSER = "http://localhost:7474";

    /** What a row of an answer begins with. */
    static final String RECORD = "71";

    static final String SUCCESS = "70";

    private static final byte[] HANDSHAKE = HexFormat.of().parseHex("6060b017" + "00000105" + "00000000".repeat(3));
    private static final int VERSION = 4;

    private final ByteArrayOutputStream got = new ByteArrayOutputStream();
    private final CountDownLatch closed = new CountDownLatch(1);

    private BoltPage() {}

    /** Introduces itself, and asks without a login. */
    static List<String> ask(URI bolt, String origin) throws Exception {
        return send(bolt, origin, List.of(hello(), run(), pull()));
    }

    /** Introduces itself, logs in and asks. */
    static List<String> ask(URI bolt, String origin, String user, String password) throws Exception {
        byte[] logon = message(
                "6a", map(Map.of("credentials", text(password), "principal", text(user), "scheme", text("basic"))));
        return send(bolt, origin, List.of(hello(), logon, run(), pull()));
    }

    /** The kinds of the answers, in hexadecimal digits; fewer than the requests where the database ended the connection. */
    private static List<String> send(URI bolt, String origin, List<byte[]> requests) throws Exception {
        BoltPage page = new BoltPage();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://" + bolt.getHost() + ":" + bolt.getPort() + "/"), page)
                .get(20, TimeUnit.SECONDS);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(HANDSHAKE);
        for (byte[] request : requests) {
            all.write(request);
        }
        socket.sendBinary(ByteBuffer.wrap(all.toByteArray()), true).get(20, TimeUnit.SECONDS);
        for (int i = 0; i < 200 && page.answers().size() < requests.size(); i++) {
            if (page.closed.await(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        socket.abort();
        return page.answers();
    }

    private static byte[] hello() {
        return message("01", map(Map.of("user_agent", text("page/1"))));
    }

    private static byte[] run() {
        return message("10", text("RETURN 1") + "a0" + "a0");
    }

    private static byte[] pull() {
        return message("3f", map(Map.of("n", "ff")));
    }

    /** A message in one chunk. */
    private static byte[] message(String kind, String fields) {
        int count = kind.equals("10") ? 3 : 1;
        String body = "b" + count + kind + fields;
        return HexFormat.of().parseHex("%04x".formatted(body.length() / 2) + body + "0000");
    }

    private static String map(Map<String, String> entries) {
        StringBuilder map = new StringBuilder("a" + entries.size());
        new TreeMap<>(entries).forEach((key, value) -> map.append(text(key)).append(value));
        return map.toString();
    }

    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "d0%02x".formatted(bytes.length) + HexFormat.of().formatHex(bytes);
    }

    @Override
    public synchronized CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        got.writeBytes(bytes);
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.countDown();
    }

    private synchronized List<String> answers() {
        List<String> kinds = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(got.toByteArray());
        if (bytes.remaining() <= VERSION) {
            return kinds;
        }
        bytes.position(VERSION);
        boolean begins = true;
        while (bytes.remaining() >= Short.BYTES) {
            int length = bytes.getShort() & 0xFFFF;
            if (length > bytes.remaining()) {
                break;
            }
            if (begins && length > 1) {
                kinds.add(HexFormat.of().toHexDigits(bytes.get(bytes.position() + 1)));
            }
            begins = length == 0;
            bytes.position(bytes.position() + length);
        }
        return kinds;
    }
}
