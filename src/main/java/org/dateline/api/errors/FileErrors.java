package org.dateline.api.errors;

import jakarta.servlet.http.HttpServletResponse;
import org.dateline.graph.TransactionTooLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Handles failures of exports, feeds and reconciliation. GraphQL requests have {@link Errors}. */
@RestControllerAdvice
class FileErrors {

    /** Aborts a file that has already begun without its end, so that no client takes it for complete. */
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
