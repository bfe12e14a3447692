package org.dateline.curation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.changes.Changes;
import org.dateline.curation.Ledger.Kind;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.graph.SourceWithdrawn;
import org.dateline.model.Claim;
import org.dateline.model.Reading;

/** Reports at random by three sources on three others, each written to the graph and to a ledger. */
final class RandomReports {

    static final LocalDate DAY = LocalDate.of(1971, 1, 1);

    /** What writes to the graph. */
    record Desks(
            Readings readings,
            ClaimCurations claims,
            EntityCurations entities,
            Withdrawals withdrawals,
            Undo undo,
            Curations curations,
            CorrectionPreviews previews,
            Changes changes,
            Database database,
            Clock clock) {}

    private final Desks desks;
    private final Ledger ledger;
    private final String actor;
    private final Random random;
    private final Map<String, List<Version>> versions = new HashMap<>();

    /** A text at an address. */
    private record Version(Instant reported, String story) {}

    RandomReports(Desks desks, Ledger ledger, String actor, Random random) {
        this.desks = desks;
        this.ledger = ledger;
        this.actor = actor;
        this.random = random;
    }

    String source(int number) {
        return actor + " gazette " + number;
    }

    void report(int step) {
        String source = source(random.nextInt(3));
        String target = actor + random.nextInt(3);
        LocalDate published = DAY.plusDays(random.nextInt(10));
        // A few addresses, so that some texts are new versions of others.
        String url = "https://example.org/" + actor + "/" + random.nextInt(40);
        Reading reading = Generated.at(
                url,
                Generated.from(
                        source,
                        Generated.reading(
                                actor + " report " + step,
                                published,
                                random.nextInt(5) == 0,
                                Generated.sanction(actor, target, Generated.on(DAY.plusDays(random.nextInt(2)))))));
        if (ledger.at(Kind.WITHDRAWN, desks.clock().at()).containsKey(source)) {
            assertThatExceptionOfType(SourceWithdrawn.class)
                    .isThrownBy(() -> desks.readings().write(reading));
            return;
        }
        desks.readings().write(reading);
        Claim claim = reading.claims().getFirst();
        Version version = version(url, Generated.end(published), reading.storyId());
        ledger.report(claim.id(), source, version.story(), claim.assertion().denied(), version.reported(), target);
        ledger.open(
                Kind.SUPPORTS, claim.id(), actionOf(claim.id()), desks.clock().at());
    }

    /** New text tells the story of the others, and is reported when it is found unless it has a date of its own. */
    private Version version(String url, Instant published, String story) {
        List<Version> before = versions.computeIfAbsent(url, address -> new ArrayList<>());
        boolean repeated =
                before.stream().anyMatch(version -> version.reported().equals(published));
        Version version = new Version(
                repeated ? desks.clock().at() : published,
                before.isEmpty() ? story : before.getFirst().story());
        before.add(version);
        return version;
    }

    /** The act that a claim supports by itself; it may have been merged. */
    String actionOf(String claim) {
        return desks.database()
                .read(
                        "MATCH (:Claim {id: $id})-[s:SUPPORTS]->(a) WHERE s.recordedTo = 9223372036854775807 RETURN coalesce(s.insteadOf, a.id) AS id",
                        Map.of("id", claim))
                .getFirst()
                .get("id")
                .asString();
    }
}
