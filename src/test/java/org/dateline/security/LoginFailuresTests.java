package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failed logins are counted by whoever can send them. */
class LoginFailuresTests {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.2, false",
        "0:0:0:0:0:0:0:1, ::1, true",
    })
    void theAddressesOfOneNetworkCountTogether(String one, String other, boolean together) {
        assertThat(LoginFailures.network(one).equals(LoginFailures.network(other)))
                .isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource({"unknown", "10.0.0.5", "fe80::1%eth9"})
    void anyAddressIsCounted(String address) {
        assertThat(LoginFailures.network(address)).isNotBlank();
    }
}
