package org.dateline.api.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.dateline.security.Turns.Turn;
import org.jspecify.annotations.Nullable;

/** A response that pauses between its parts as the turn of its login requires. */
final class PacedResponse extends HttpServletResponseWrapper {

    private final Turn turn;
    private @Nullable PacedStream stream;

    PacedResponse(HttpServletResponse response, Turn turn) {
        super(response);
        this.turn = turn;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new PacedStream(super.getOutputStream(), turn);
        }
        return stream;
    }

    private static final class PacedStream extends ServletOutputStream {

        private final ServletOutputStream to;
        private final Turn turn;
        private boolean begun;

        private PacedStream(ServletOutputStream to, Turn turn) {
            this.to = to;
            this.turn = turn;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
        }

        /** Pauses before every part except the first, so that a finished part is sent without delay. */
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (begun) {
                breathe();
            }
            begun = true;
            to.write(bytes, offset, length);
            turn.resume();
        }

        private void breathe() throws IOException {
            try {
                turn.breathe();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Stopped in the middle of a file");
            }
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
