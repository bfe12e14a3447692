package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
        assertThatCode(() -> WebAddress.check(address, "a.jsonl:1")).doesNotThrowAnyException();
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
        assertThatExceptionOfType(UnreadableArticle.class)
                .isThrownBy(() -> WebAddress.check(address, "a.jsonl:1"))
                .satisfies(e -> assertThat(e.origin()).isEqualTo("a.jsonl:1"));
    }

    @Test
    void aLongAddressIsCutInTheMessage() {
        assertThatExceptionOfType(UnreadableArticle.class)
                .isThrownBy(() -> WebAddress.check("data:" + "x".repeat(500), "a.jsonl:1"))
                .withMessageContaining("x…\"")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
}
