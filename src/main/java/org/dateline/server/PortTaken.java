package org.dateline.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** The service's port is taken. This is checked before the database is opened, which takes half a minute. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PortTaken(String address, int port) {
        super("Port " + port + " of " + address + " is taken. Stop the other program, or name another port with"
                + " --server.port=PORT.");
    }

    /** Checks the port as soon as the settings are known. */
    public static final class Check implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            Environment settings = event.getEnvironment();
            check(
                    settings.getProperty("server.address", "127.0.0.1"),
                    settings.getProperty("server.port", Integer.class, 8080));
        }

        private static void check(String address, int port) {
            if (port <= 0) {
                return;
            }
            try (ServerSocket socket = new ServerSocket()) {
                // Lingering connections of a stopped service do not count.
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            } catch (IOException e) {
                throw new PortTaken(address, port);
            }
        }
    }
}
