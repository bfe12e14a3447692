package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers requests whose login has not the required role. */
@Component
@ConditionalOnWebApplication
class NotPermitted implements AccessDeniedHandler {

    private final Refusals refusals;

    NotPermitted(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        refusals.write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "The login has no role that may do this.",
                "Use a login with the role that docs/security.md names.");
    }
}
