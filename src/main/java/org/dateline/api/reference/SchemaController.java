package org.dateline.api.reference;

import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the schema as text and as a page. */
@RestController
class SchemaController {

    // Built on first use, which shortens the start.
    private final SingletonSupplier<String> sdl = SingletonSupplier.of(SchemaText::sdl);
    private final SingletonSupplier<String> html = SingletonSupplier.of(SchemaText::page);

    @GetMapping(value = "/schema.graphqls", produces = "text/plain;charset=UTF-8")
    String sdl() {
        return sdl.obtain();
    }

    @GetMapping(value = "/docs", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String html() {
        return html.obtain();
    }
}
