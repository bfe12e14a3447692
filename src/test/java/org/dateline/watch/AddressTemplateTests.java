package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in which moments stand. */
class AddressTemplateTests {

    private static final Instant SINCE = Instant.parse("2018-11-23T09:15:07.5Z");
    private static final Instant UNTIL = Instant.parse("2018-11-24T10:00:00Z");

    private static String at(String template) {
        return new AddressTemplate(template).at(SINCE).toString();
    }

    @Test
    void aDayIsWrittenAsThePatternSays() {
        assertThat(at("https://x.example/{date}/all")).isEqualTo("https://x.example/2018-11-23/all");
        assertThat(at("https://x.example/{date:yyyy/MM/dd}.json?on={date:yyyyMMdd}&y={date:yyyy}"))
                .isEqualTo("https://x.example/2018/11/23.json?on=20181123&y=2018");
        assertThat(at("https://x.example/{date:d}-{date:MMM}-{date:yy}")).isEqualTo("https://x.example/23-Nov-18");
    }

    @Test
    void theTimeOfACheckIsWrittenAsThePatternSays() {
        assertThat(new AddressTemplate("https://x.example/?since={since}&until={until}").between(SINCE, UNTIL))
                .hasToString("https://x.example/?since=2018-11-23T09:15:07Z&until=2018-11-24T10:00:00Z");
        assertThat(new AddressTemplate("https://x.example/?a={since:yyyyMMddHHmmss}&b={until:yyyyMMdd'T'HHmmss'Z'}")
                        .between(SINCE, UNTIL))
                .hasToString("https://x.example/?a=20181123091507&b=20181124T100000Z");
    }

    @Test
    void bracketsOfTheFederalRegisterAreEncoded() {
        assertThat(at("https://x.example/?conditions[publication_date][gte]={since:yyyy-MM-dd}"))
                .isEqualTo("https://x.example/?conditions%5Bpublication_date%5D%5Bgte%5D=2018-11-23");
    }

    @Test
    void lettersOfOtherScriptsAreEncoded() {
        assertThat(at("https://m\u00fcnchen.example/\u043d/{date}"))
                .isEqualTo("https://xn--mnchen-3ya.example/%D0%BD/2018-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{date}", "{date:yyyyMMdd}", "{since}", "{since:yyyy}{until:HH'h'}", "{date:yyyy}{date:MM}"})
    void whatAnEndpointMayHaveIsTaken(String places) {
        new AddressTemplate("https://x.example/" + places).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{until}", "{date}{since}", "{date}{until}", "{DATE}", "{day}"})
    void anEndpointHasEitherADayOrTheTimeOfACheck(String places) {
        assertThatThrownBy(() -> new AddressTemplate("https://x.example/" + places).check())
                .isInstanceOf(WatchRefused.class)
                .hasMessageContaining("{date} in its address, where the day stands, or {since}");
    }

    /** The documentation of GDELT writes YYYYMMDDHHMMSS, which is the year of a week and the day of a year. */
    @ParameterizedTest
    @ValueSource(strings = {"{date:YYYYMMDDHHMMSS}", "{date:}", "{date:yyyy-MM-ddT}", "{date:'}", "{date:HHH}"})
    void aPatternThatMeansSomethingElseIsRefused(String place) {
        assertThatThrownBy(() -> new AddressTemplate("https://x.example/" + place).check())
                .isInstanceOf(WatchRefused.class)
                .hasMessageContaining(place)
                .hasMessageContaining("Write yyyy, MM, dd");
    }
}
