package org.dateline.page;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the document of each view at its address. */
@RestController
class PageController {

    private final PageDocument document;

    PageController(PageDocument document) {
        this.document = document;
    }

    @GetMapping("/")
    ResponseEntity<String> start() {
        return document.full("index");
    }

    @GetMapping("/{view:timeline|measures|connections|changes|add|history}")
    ResponseEntity<String> view(@PathVariable String view) {
        return document.full(view);
    }
}
