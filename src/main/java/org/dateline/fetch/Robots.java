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

/** The rules that sites give to programs in robots.txt (RFC 9309), kept for a day. */
final class Robots {

    /** As long as RFC 9309 lets a copy be used. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int SITES = 1_000;

    /** The name that rules address, which is the first word of the agent's in any case. */
    private final List<String> names;

    private final Cache<String, BaseRobotRules> rules =
            Caffeine.newBuilder().maximumSize(SITES).expireAfterWrite(KEPT).build();

    Robots(String agent) {
        this.names = List.of(agent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** Gets robots.txt of a site. */
    interface Source {

        /** The file, or null if the site has none. */
        byte @Nullable [] get(URI file) throws FetchFailed, InterruptedException;
    }

    /**
     * The time to leave between requests, as the site asks for; zero if it asks for none.
     *
     * @throws FetchFailed when the site forbids the address, or its rules cannot be read now
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
        BaseRobotRules known = rules.getIfPresent(file.toString());
        if (known != null) {
            return known;
        }
        byte[] text = source.get(file);
        BaseRobotRules read = text == null
                ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
                : new SimpleRobotRulesParser().parseContent(file.toString(), text, "text/plain", names);
        rules.put(file.toString(), read);
        return read;
    }
}
