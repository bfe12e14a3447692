package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressParameterTests {

    private static @Nullable String token(@Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setQueryString(query);
        // The container would put the fields of a form here.
        request.setParameter("token", "of-the-form");
        return AddressParameter.of(request, "token");
    }

    @ParameterizedTest
    @CsvSource({
        "token=dl_1, dl_1",
        "a=b&token=dl_1&c=d, dl_1",
        "token=dl_1&token=dl_2, dl_1",
        "token=a.b-c_d, a.b-c_d",
        "token=a%2Bb, a%2Bb",
        "token=, ''"
    })
    void theFirstValueInTheAddressCounts(String query, String token) {
        assertThat(token(query)).isEqualTo(token);
    }

    @Test
    void theFieldsOfAFormDoNotCount() {
        assertThat(token(null)).isNull();
        assertThat(token("")).isNull();
        assertThat(token("tokens=dl_1")).isNull();
        assertThat(token("Token=dl_1")).isNull();
        assertThat(token("token")).isNull();
    }
}
