package org.dateline.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The host names of the service. DNS rebinding lets a page of another name reach this machine, but its requests still
 * carry that name, so requests with other names are refused.
 */
@Component
class AllowedHosts {

    /**
     * Names of loopback, allowed with any port. Tunnels and containers change the port, and no page of another site can
     * have these names.
     */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> others;

    AllowedHosts(SecuritySettings settings, @Value("${server.address:}") String address) {
        this.others = Stream.concat(settings.hosts().stream(), Stream.of(address))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether a {@code Host} header names the service. */
    boolean contains(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String host = header.toLowerCase(Locale.ROOT);
        String name = name(host);
        return LOOPBACK.contains(name) || others.contains(host) || others.contains(name);
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return port && host.substring(colon + 1).chars().allMatch(Character::isDigit) ? host.substring(0, colon) : host;
    }

    /** Returns the allowed names for error messages. */
    List<String> names() {
        return Stream.concat(LOOPBACK.stream(), others.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
