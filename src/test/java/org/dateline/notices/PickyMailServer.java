package org.dateline.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail server that refuses the mails with a certain word for good, once it has read them. */
final class PickyMailServer implements AutoCloseable {

    private static final Pattern DAY = Pattern.compile("^\\d{1,2} \\p{L}+ \\d{4}(?=: )", Pattern.MULTILINE);

    private final ServerSocket socket;
    private final String refused;
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    PickyMailServer(int port, String refused) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.refused = refused;
        Thread.startVirtualThread(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    serve(client);
                } catch (IOException e) {
                    // The client has left, or the test has ended.
                }
            }
        });
    }

    private void serve(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                say(client, "354 go on");
                String mail = mail(in);
                if (mail.contains(refused)) {
                    say(client, "554 5.7.1 not wanted here");
                } else {
                    taken.add(mail);
                    say(client, "250 taken");
                }
            } else {
                say(client, command.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The days of the acts in the mails that it took, in their order. */
    List<String> days() {
        return taken.stream().flatMap(mail -> days(mail).stream()).toList();
    }

    /** The days of the acts in a mail. */
    static List<String> days(String mail) {
        return DAY.matcher(mail).results().map(MatchResult::group).toList();
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
