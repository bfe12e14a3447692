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
 * The names by which the service is called. A page that rebinds its own name to this machine's address still sends that
 * name, so that a request by any other name is none of ours.
 */
@Component
class AllowedHosts {

    /** Any port, since tunnels and containers change it, and a page cannot have these names for its own. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> others;

    AllowedHosts(SecuritySettings settings, @Value("${server.address:}") String address) {
        this.others = Stream.concat(settings.hosts().stream(), Stream.of(address))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the header {@code Host} names the service. */
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

    /** What an error may tell of the names that are allowed. */
    List<String> names() {
        return Stream.concat(LOOPBACK.stream(), others.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
