package org.dateline.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.security.SecuritySettings.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Refuses insecure settings before the database is opened, and closes the operators' port where nothing is set. */
class SettingsCheck implements EnvironmentPostProcessor {

    private static final String MODE = "dateline.security.mode";
    private static final String ADDRESS = "server.address";
    private static final String OPERATORS = "management.server.address";
    private static final String OPERATORS_PORT = "management.server.port";
    private static final String OPERATORS_PATH = "management.endpoints.web.base-path";
    private static final String SECURED_PATH = "/actuator";
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getWebApplicationType() == WebApplicationType.NONE) {
            return;
        }
        Binder settings = Binder.get(environment);
        Mode mode = mode(settings);
        checkAddress(ADDRESS, text(settings, ADDRESS), mode);
        String operators = text(settings, OPERATORS);
        if (operators != null) {
            checkAddress(OPERATORS, operators, mode);
        } else if (hasPortOfOperators(settings)) {
            listenAtTheSameAddress(environment, text(settings, ADDRESS));
        }
        checkPath(text(settings, OPERATORS_PATH));
        if (Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .anyMatch(name -> text(settings, JWT + name) != null)) {
            checkIssuer(settings, mode);
        }
    }

    private static Mode mode(Binder settings) {
        try {
            return settings.bind(MODE, Mode.class).orElse(Mode.LOCAL);
        } catch (BindException e) {
            throw new InsecureSettings(MODE + " is none of local, keys and open. Set one of them.");
        }
    }

    private static @Nullable String text(Binder settings, String name) {
        return settings.bind(name, String.class).orElse(null);
    }

    private static void checkAddress(String name, @Nullable String address, Mode mode) {
        if (mode != Mode.KEYS && !isLoopback(address)) {
            throw new InsecureSettings("The service does not listen on "
                    + (address == null || address.isBlank() ? "all addresses" : address) + " in the mode "
                    + mode.name().toLowerCase(Locale.ROOT)
                    + ", since it is for this machine alone. Set " + MODE + "=keys, or " + name + "=127.0.0.1.");
        }
    }

    private static boolean hasPortOfOperators(Binder settings) {
        String port = text(settings, OPERATORS_PORT);
        return port != null && !port.isBlank() && !port.equals(text(settings, "server.port"));
    }

    /** Sets the address of the operators' port to the service's. Without one, that port would listen at all addresses. */
    private static void listenAtTheSameAddress(ConfigurableEnvironment environment, @Nullable String address) {
        if (address != null && !address.isBlank()) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("dateline operators", Map.of(OPERATORS, address)));
        }
    }

    private static void checkPath(@Nullable String path) {
        if (path != null && !path.equals(SECURED_PATH)) {
            throw new InsecureSettings("Paths of operators are secured below " + SECURED_PATH + " alone, and "
                    + OPERATORS_PATH + " is " + path + ". Remove the setting, and map the path in your proxy.");
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

    /** Requires an audience with an issuer. Without it, every token of the issuer would be valid here. */
    private static void checkIssuer(Binder settings, Mode mode) {
        if (mode != Mode.KEYS) {
            throw new InsecureSettings("An issuer of tokens is set, and the mode "
                    + mode.name().toLowerCase(Locale.ROOT) + " takes none. Set " + MODE + "=keys.");
        }
        if (settings.bind(JWT + "audiences", Bindable.listOf(String.class))
                .orElse(List.of())
                .isEmpty()) {
            throw new InsecureSettings("An issuer of tokens is set without an audience. Set " + JWT
                    + "audiences to the name that its tokens have for this service.");
        }
    }
}
