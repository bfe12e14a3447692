package org.dateline.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a start that would leave the service open, before the database is touched. */
class SettingsCheck implements EnvironmentPostProcessor {

    private static final List<String> ADDRESSES = List.of("server.address", "management.server.address");
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final List<String> ISSUERS = List.of(JWT + "issuer-uri", JWT + "jwk-set-uri");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getWebApplicationType() == WebApplicationType.NONE) {
            return;
        }
        Mode mode = Mode.of(environment.getProperty("dateline.security.mode"));
        ADDRESSES.forEach(name -> checkAddress(name, environment.getProperty(name), mode));
        if (ISSUERS.stream().anyMatch(environment::containsProperty)) {
            checkIssuer(environment, mode);
        }
    }

    private static void checkAddress(String name, @Nullable String address, Mode mode) {
        boolean unset = address == null && !name.equals("server.address");
        if (mode != Mode.KEYS && !unset && !isLoopback(address)) {
            throw new InsecureSettings("The service does not listen on "
                    + (address == null || address.isBlank() ? "all addresses" : address) + " in the mode "
                    + mode.name().toLowerCase(Locale.ROOT)
                    + ", since it is for this machine alone. Set dateline.security.mode=keys, or " + name
                    + "=127.0.0.1.");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Without an audience every token of the issuer would be one for this service. */
    private static void checkIssuer(ConfigurableEnvironment environment, Mode mode) {
        if (mode != Mode.KEYS) {
            throw new InsecureSettings("An issuer of tokens is set, and the mode "
                    + mode.name().toLowerCase(Locale.ROOT) + " takes none. Set dateline.security.mode=keys.");
        }
        if (environment.getProperty(JWT + "audiences", List.class, List.of()).isEmpty()
                && environment.getProperty(JWT + "audiences[0]") == null) {
            throw new InsecureSettings("An issuer of tokens is set without an audience. Set " + JWT
                    + "audiences to the name that its tokens have for this service.");
        }
    }
}
