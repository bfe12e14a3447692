package org.dateline.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies before the MCP library does, which would read them without a limit. The bodies are read before
 * the client's connection is watched ({@link AbandonedReads}).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 2)
class BoundedBodies extends OncePerRequestFilter {

    private static final String AGENTS = "/mcp";

    private final BodyReader reader;
    private final JsonMapper json;

    BoundedBodies(BodyReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOfAgents(request) || !request.getMethod().equals("POST");
    }

    /** Whether a request is for the agents' tools. The path is decoded as in request mapping, so both agree. */
    static boolean isOfAgents(HttpServletRequest request) {
        return AGENTS.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = reader.read(request);
        } catch (Refusal e) {
            response.setStatus(e.code().status().value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(Map.of(
                            "errors", List.of(Gatekeeper.worded(e.toError(null)).toSpecification()))));
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** A request whose body has been read into memory. */
    private static final class Read extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return body.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("The body is there already");
                }
            };
        }
    }
}
