package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://news.example/1",
                "HTTP://news.example/1",
                "news.example/1",
                "news.example:8080/1",
                "localhost:8080",
                "/relative",
                "//news.example/1",
                "https://news.example/a:b",
            })
    void anAddressOfTheWebOrWithoutASchemeIsAllowed(String address) {
        assertThat(WebAddress.problem(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "\tjavascript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "mailto:a@b.example",
                "javascript:1\nhttps://news.example/",
                "httpsx://news.example/",
            })
    void anotherSchemeIsRefused(String address) {
        assertThat(WebAddress.problem(address))
                .hasValueSatisfying(problem -> assertThat(problem).contains("http://"));
    }

    @Test
    void aLongAddressIsCutInTheMessage() {
        assertThat(WebAddress.problem("data:" + "x".repeat(500)))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("x…\"").hasSizeLessThan(300));
    }
}
