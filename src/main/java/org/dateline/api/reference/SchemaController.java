package org.dateline.api.reference;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the schema to people and to programs that read it from an address. */
@RestController
class SchemaController {

    private final String sdl = SchemaText.sdl();
    private final String html = SchemaText.page();

    @GetMapping(value = "/schema.graphqls", produces = "text/plain;charset=UTF-8")
    String sdl() {
        return sdl;
    }

    @GetMapping(value = "/docs", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String html() {
        return html;
    }
}
