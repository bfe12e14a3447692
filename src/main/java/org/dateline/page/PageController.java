package org.dateline.page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the addresses of all views with the one document that draws them. */
@RestController
class PageController {

    private final PageDocument document;

    PageController(PageDocument document) {
        this.document = document;
    }

    @GetMapping({"/", "/timeline", "/measures", "/connections", "/changes", "/add", "/history"})
    ResponseEntity<String> page() {
        return document.full();
    }
}
