package org.dateline.reads;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the service that is kept open; it does so little itself that what is measured is the service. */
final class Wire implements AutoCloseable {

    /** The service ends what was idle for ten seconds. */
    private static final long IDLE_NANOS = 5_000_000_000L;

    private final int port;
    private long used;
    private Socket socket;
    private OutputStream out;
    private DataInputStream in;

    Wire(int port) {
        this.port = port;
        try {
            connect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        used = System.nanoTime();
    }

    /** What {@link #post} sends for a body in JSON. */
    static byte[] request(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    /** Sends a request and takes the whole answer; the service ends a connection after a hundred. */
    byte[] post(byte[] request) {
        try {
            if (System.nanoTime() - used > IDLE_NANOS) {
                close();
                connect();
            }
            out.write(request);
            out.flush();
            int length = -1;
            boolean last = false;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
                last |= line.equals("connection: close");
            }
            byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
            if (last) {
                close();
                connect();
            }
            used = System.nanoTime();
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
