package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dateline.security.SecuritySettings.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ResponseHeadersTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/timeline", "/docs", "/graphiql", "/export", "/nothing"})
    void thePolicyAllowsNothingInlineNothingFromElsewhereAndNoFrame(String path) throws Exception {
        assertThat(policy(path, List.of("https://news.example")))
                .contains("default-src 'self'")
                .doesNotContain("unsafe", "http:", "https:")
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void onlyTheSitesThatTheOperatorNamesMayFrameTheEmbeddedView() throws Exception {
        assertThat(policy("/embed", List.of())).endsWith("frame-ancestors 'self'");
        assertThat(policy("/embed", List.of("https://news.example", "https://think.example")))
                .endsWith("frame-ancestors 'self' https://news.example https://think.example");
    }

    private static String policy(String path, List<String> embedders) throws Exception {
        SecuritySettings settings = new SecuritySettings(
                Mode.LOCAL,
                List.of(),
                embedders,
                "roles",
                "name",
                AccessRole.ADMIN,
                Duration.ofDays(1),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                20);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ResponseHeaders(settings)
                .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return String.valueOf(response.getHeader("Content-Security-Policy"));
    }
}
