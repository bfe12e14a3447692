package org.dateline.api.errors;

import jakarta.servlet.http.HttpServletResponse;
import org.dateline.graph.TransactionTooLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what ended an export, a feed or a match of names; GraphQL has {@link Errors}. */
@RestControllerAdvice
class FileErrors {

    /** A file that has begun is left without its end, so that nobody takes it for whole. */
    @ExceptionHandler
    ResponseEntity<String> tooLong(TransactionTooLong e, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw e;
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .body(e.getMessage() + ".\n");
    }
}
