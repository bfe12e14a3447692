package org.dateline.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells whether the client of a request has closed its connection, which the servlet API tells only those who write. Ask only while nobody
 * reads the body.
 */
@Component
public class ClientConnection implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    /** Streams of HTTP/2 have no connection of their own to look at. */
    private static final String PROTOCOL = "HTTP/1.1";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Keep());
    }

    /** Keeps the connector's own request where the service finds it. */
    private static final class Keep extends ValveBase {

        Keep() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, request.getCoyoteRequest());
            getNext().invoke(request, response);
        }
    }

    /** Whether the client has closed the connection; false where that is not known. */
    public static boolean isClosed(HttpServletRequest request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof org.apache.coyote.Request connection)
                || !PROTOCOL.equals(request.getProtocol())) {
            return false;
        }
        // A look finds the end each time, but the next request of a client that does not wait for answers once.
        boolean before = isSomethingThere(connection);
        boolean again = isSomethingThere(connection);
        return before && again;
    }

    private static boolean isSomethingThere(org.apache.coyote.Request connection) {
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() > 0;
    }
}
