package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IriTests {

    @ParameterizedTest
    @CsvSource({
        "https://m\u00fcnchen.example/n\u00e4he, https://xn--mnchen-3ya.example/n%C3%A4he",
        "https://x.example/\u043d?q=\u043d#\u043d, https://x.example/%D0%BD?q=%D0%BD#%D0%BD",
        "https://x.example/a b|c, https://x.example/a%20b%7Cc",
        "https://x.example/50%/a%2Fb, https://x.example/50%25/a%2Fb",
        "https://x.example/a?b[]=1, https://x.example/a?b[]=1",
        "http://[::1]:8080/a, http://[::1]:8080/a",
        "https://ann:secret@x.example/, https://ann:secret@x.example/"
    })
    void anAddressIsReadAsBrowsersReadIt(String address, String uri) {
        assertThat(Iri.of(address)).hasToString(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example, news/1, https://x.example/news/1",
        "https://x.example?a=1, ?b=1, https://x.example/?b=1",
        "https://x.example/news/story?a=1, ?b=1, https://x.example/news/story?b=1",
        "https://x.example/news/story, ../one, https://x.example/one",
        "https://x.example/news/story, //y.example/1, https://y.example/1",
        "https://x.example/news/story, https://y.example/\u043d, https://y.example/%D0%BD"
    })
    void aReferenceLeadsWhereBrowsersGo(URI document, String reference, String uri) {
        assertThat(Iri.resolve(document, reference)).hasToString(uri);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String wrong : new String[] {"http://[x/", "1:2", "http://x.example:port/"}) {
            assertThatThrownBy(() -> {
                        URI uri = Iri.of(wrong);
                        if (uri.getHost() == null) {
                            throw new IllegalArgumentException(wrong);
                        }
                    })
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
