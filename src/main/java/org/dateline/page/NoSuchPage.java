package org.dateline.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers an address that leads nowhere: browsers with the page, which says so, and all others as RFC 9457 has it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage {

    private final PageDocument document;

    NoSuchPage(PageDocument document) {
        this.document = document;
    }

    @ExceptionHandler
    ResponseEntity<?> answer(NoResourceFoundException missing, HttpServletRequest request) {
        String accept = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? document.missing()
                : ResponseEntity.of(missing.getBody()).build();
    }
}
