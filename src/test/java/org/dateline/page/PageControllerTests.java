package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class PageControllerTests {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new PageController(new PageDocument()), new Nowhere())
            .setControllerAdvice(new NoSuchPage(new PageDocument()))
            .build();

    /** Fails as the files of the service do for an address that is none of theirs. */
    @RestController
    private static final class Nowhere {

        @GetMapping("/no-such-view")
        void answer() throws NoResourceFoundException {
            throw new NoResourceFoundException(HttpMethod.GET, "/no-such-view", "no-such-view");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/timeline", "/measures", "/connections", "/changes", "/add", "/history"})
    void everyViewIsADocumentOfThePage(String path) throws Exception {
        mvc.perform(get(path).param("of", "US"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Dateline")));
    }

    @Test
    void anAddressWithoutAViewIsAPageForBrowsersAndAProblemForPrograms() throws Exception {
        mvc.perform(get("/no-such-view").header("Accept", "text/html,*/*;q=0.8"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("<html")));
        mvc.perform(get("/no-such-view").header("Accept", "*/*"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void withoutScriptsTheEmbeddedViewIsAList() {
        var embedded = new PageDocument().framed("<ol><li>$1 an act</li></ol>");
        assertThat(embedded.getBody()).contains("<noscript><ol><li>$1 an act</li></ol></noscript>");
    }
}
