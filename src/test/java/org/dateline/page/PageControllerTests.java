package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PageControllerTests {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new PageController(new PageDocument()))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/timeline", "/measures", "/connections", "/changes", "/add", "/history"})
    void everyViewIsADocumentOfThePage(String path) throws Exception {
        mvc.perform(get(path).param("of", "US"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Dateline")));
    }

    @Test
    void withoutScriptsTheEmbeddedViewIsAList() {
        var embedded = new PageDocument().framed("<ol><li>$1 an act</li></ol>");
        assertThat(embedded.getBody()).contains("<noscript><ol><li>$1 an act</li></ol></noscript>");
    }
}
