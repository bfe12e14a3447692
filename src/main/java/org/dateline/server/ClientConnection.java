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
 * Tells whether the client of a request has disconnected, which the servlet API reports only on writes. Call it only
 * while no thread reads the body.
 */
@Component
public class ClientConnection implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    /** HTTP/2 streams share a connection, so only HTTP/1.1 is checked. */
    private static final String PROTOCOL = "HTTP/1.1";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Keep());
    }

    /** Stores the connector's own request in an attribute. */
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

    /** Whether the client has closed the connection; false if unknown. */
    public static boolean isClosed(HttpServletRequest request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof org.apache.coyote.Request connection)
                || !PROTOCOL.equals(request.getProtocol())) {
            return false;
        }
        // The end of the connection is visible to every check, but data of a pipelined request only to the first one.
        boolean before = isSomethingThere(connection);
        boolean again = isSomethingThere(connection);
        return before && again;
    }

    private static boolean isSomethingThere(org.apache.coyote.Request connection) {
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() > 0;
    }
}
