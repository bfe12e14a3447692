package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.fetch.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A web address on the page is fetched by the service. PageIT allows private addresses; here the default holds. */
@IntegrationTest
class PrivateAddressIT {

    @Autowired
    Http http;

    @Test
    void aPrivateAddressIsRefusedWithTheSettingThatAllowsItAndIsNotAsked() throws IOException {
        try (Site site = new Site()) {
            site.at("/report", "text/html", "<p>Chile banned drones of DJI on 7 May 2018.</p>");
            // Both at once, since each host is paused for.
            Stream.of("http://169.254.169.254/latest", site.uri("/report").toString())
                    .parallel()
                    .forEach(this::assertRefused);
            assertThat(site.asked()).isEmpty();
        }
    }

    private void assertRefused(String address) {
        JsonNode error = http.error("mutation { ingestAddress(address: \"" + address + "\") { status } }");
        assertThat(error.at("/extensions/code").asString()).as(address).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asString())
                .as(address)
                .contains("has the private or special address", "dateline.watch.private-addresses=true");
    }
}
