package org.dateline.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Applies the robots.txt of sites (RFC 9309), cached for one day. */
final class Robots {

    /** The longest time for which RFC 9309 permits a cached copy. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** A page may link to any number of sites, each with rules of half a megabyte. */
    private static final long KEPT_BYTES = 16L << 20;

    /** Bytes that rules take in memory beside their text. */
    private static final int RULES_BYTES = 1_000;

    /** The name to match in the rules: the first word of the user agent in lower case. */
    private final List<String> names;

    private final Cache<String, Rules> rules = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<String, Rules>weigher((file, kept) -> RULES_BYTES + kept.bytes())
            .executor(Runnable::run)
            .expireAfterWrite(KEPT)
            .build();

    Robots(String agent) {
        this.names = List.of(agent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /**
     * The rules of a site.
     *
     * @param bytes the length of their text in bytes
     */
    private record Rules(BaseRobotRules rules, int bytes) {}

    /** Fetches the robots.txt of a site. */
    interface Source {

        /** Returns the file, or null if the site has none. */
        byte @Nullable [] get(URI file) throws FetchFailed, InterruptedException;
    }

    /**
     * Returns the delay between requests that the site asks for; zero for none.
     *
     * @throws FetchFailed if the site forbids the address, or its rules cannot be read now
     */
    Duration check(URI address, Source source) throws FetchFailed, InterruptedException {
        BaseRobotRules found = rules(address, source);
        if (!found.isAllowed(address.toString())) {
            throw FetchFailed.lasting(
                    "robots.txt of " + address.getHost() + " forbids " + LoggedAddress.of(address) + ".");
        }
        return found.getCrawlDelay() > 0 ? Duration.ofMillis(found.getCrawlDelay()) : Duration.ZERO;
    }

    private BaseRobotRules rules(URI address, Source source) throws FetchFailed, InterruptedException {
        URI file = address.resolve("/robots.txt");
        Rules known = rules.getIfPresent(file.toString());
        if (known != null) {
            return known.rules();
        }
        byte[] text = source.get(file);
        BaseRobotRules read = text == null
                ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
                : new SimpleRobotRulesParser().parseContent(file.toString(), text, "text/plain", names);
        rules.put(file.toString(), new Rules(read, text == null ? 0 : text.length));
        return read;
    }
}
