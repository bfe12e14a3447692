package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings that would leave the service open are refused before anything is opened. */
class SettingsCheckTests {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private static void check(Map<String, Object> settings) {
        check(settings, WebApplicationType.SERVLET);
    }

    private static StandardEnvironment check(Map<String, Object> settings, WebApplicationType type) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        ConfigurationPropertySources.attach(environment);
        SpringApplication application = new SpringApplication();
        application.setWebApplicationType(type);
        new SettingsCheck().postProcessEnvironment(environment, application);
        return environment;
    }

    @ParameterizedTest
    @CsvSource({"local, 0.0.0.0", "open, 0.0.0.0", "local, 192.0.2.1", "open, ::", "local, ''"})
    void withoutKeysTheServiceListensToThisMachineAlone(String mode, String address) {
        assertThatThrownBy(() -> check(Map.of("dateline.security.mode", mode, "server.address", address)))
                .isInstanceOf(InsecureSettings.class)
                .hasMessageContaining("dateline.security.mode=keys");
    }

    @ParameterizedTest
    @CsvSource({"local, 127.0.0.1", "open, 127.0.0.1", "local, ::1", "keys, 0.0.0.0"})
    void otherwiseItStarts(String mode, String address) {
        assertThatCode(() -> check(Map.of("dateline.security.mode", mode, "server.address", address)))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressThatIsNotSetIsAllOfThem() {
        assertThatThrownBy(() -> check(Map.of())).hasMessageContaining("all addresses");
    }

    @Test
    void thePortOfOperatorsListensToThisMachineAloneAsWell() {
        assertThatThrownBy(() -> check(Map.of("server.address", "127.0.0.1", "management.server.address", "0.0.0.0")))
                .hasMessageContaining("management.server.address=127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 9090, 127.0.0.1",
        // The operators' paths are at the service's port, which has an address.
        "127.0.0.1, 8080, ",
        "127.0.0.1, '', "
    })
    void thePortOfOperatorsListensWhereTheServiceDoes(String address, String port, @Nullable String operators) {
        StandardEnvironment environment = check(
                Map.of("server.address", address, "server.port", "8080", "management.server.port", port),
                WebApplicationType.SERVLET);
        assertThat(environment.getProperty("management.server.address")).isEqualTo(operators);
    }

    @Test
    void thePathsOfOperatorsStayWhereTheyAreSecured() {
        assertThatThrownBy(() -> check(
                        Map.of("server.address", "127.0.0.1", "management.endpoints.web.base-path", "/operations")))
                .hasMessageContaining("below /actuator alone");
    }

    @Test
    void anIssuerNeedsAnAudienceAndTheModeKeys() {
        assertThatThrownBy(() -> check(Map.of("server.address", "127.0.0.1", JWT + "issuer-uri", "https://i.example")))
                .hasMessageContaining("dateline.security.mode=keys");
        for (String setting : List.of("issuer-uri", "jwk-set-uri", "public-key-location")) {
            Map<String, Object> keys = Map.of("dateline.security.mode", "keys", JWT + setting, "https://i.example");
            assertThatThrownBy(() -> check(keys)).as(setting).hasMessageContaining("audiences");
        }
        assertThatCode(() -> check(Map.of(
                        "dateline.security.mode",
                        "keys",
                        JWT + "issuer-uri",
                        "https://i.example",
                        JWT + "audiences",
                        "dateline")))
                .doesNotThrowAnyException();
    }

    @Test
    void theNamesOfTheEnvironmentCountAsWell() {
        Map<String, Object> variables = Map.of(
                "DATELINE_SECURITY_MODE",
                "keys",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                "https://i.example");
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        assertThatThrownBy(() -> new SettingsCheck().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("audiences");
    }

    @Test
    void aModeThatIsNoneIsToldInOneLine() {
        assertThatThrownBy(() -> check(Map.of("dateline.security.mode", "off")))
                .isInstanceOf(InsecureSettings.class)
                .hasMessageContaining("local, keys and open");
    }

    @Test
    void commandsListenNowhere() {
        assertThatCode(() -> check(Map.of(), WebApplicationType.NONE)).doesNotThrowAnyException();
    }
}
