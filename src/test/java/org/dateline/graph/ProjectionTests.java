package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Evidence;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

class ProjectionTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    private static RecordedClaim claim(String story, long reportedAt, boolean denied, UncertainDate date) {
        Coding coding = Generated.sanction("A", "B", date);
        Quote quote = new Quote("A sanctions B, says " + story, new Span(0, 10), 0);
        Assertion assertion = new Assertion(denied, false, false, null, null, 0.9, "test", null);
        return new RecordedClaim(
                Claim.of("article:" + story, Evidence.TEXT, quote, coding, assertion),
                "story:" + story,
                "source:" + story,
                reportedAt,
                1);
    }

    private static RecordedClaim claim(String story, long reportedAt) {
        return claim(story, reportedAt, false, UncertainDate.published(DAY));
    }

    @Test
    void oneClaimIsOneVersionWithoutEnd() {
        List<Version> versions = Projection.project(List.of(claim("one", 5)));
        assertThat(versions).hasSize(1);
        assertThat(versions.getFirst().reportedFrom()).isEqualTo(5);
        assertThat(versions.getFirst().open()).isTrue();
    }

    @Test
    void eachMomentOfReportingBeginsAVersionWithoutGaps() {
        List<Version> versions = Projection.project(List.of(claim("two", 9), claim("one", 5), claim("three", 9)));
        assertThat(versions).extracting(Version::reportedFrom).containsExactly(5L, 9L);
        assertThat(versions).extracting(Version::reportedTo).containsExactly(9L, Micros.FOREVER);
        assertThat(versions).extracting(v -> v.state().storyCount()).containsExactly(1, 3);
    }

    @Test
    void aVersionHasTheSourcesOfAllItsClaims() {
        List<Version> versions = Projection.project(List.of(claim("two", 9), claim("one", 5)));
        assertThat(versions.getFirst().state().sources()).containsExactly("source:one");
        assertThat(versions.getLast().state().sources()).containsExactly("source:one", "source:two");
    }

    @Test
    void theSourcesAreNoPartOfTheFingerprint() {
        ActionState one =
                Projection.project(List.of(claim("one", 5))).getFirst().state();
        ActionState other = new ActionState(
                one.coding(),
                one.storyCount(),
                one.firstReported(),
                one.lastReported(),
                one.contested(),
                one.extents(),
                one.evidence(),
                List.of(),
                one.text());
        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    }

    @Test
    void theOrderInWhichClaimsArriveDoesNotMatter() {
        List<RecordedClaim> claims = List.of(claim("one", 5), claim("two", 9), claim("three", 7));
        assertThat(Projection.project(claims)).isEqualTo(Projection.project(claims.reversed()));
    }

    @Test
    void reprintsCountOnce() {
        List<Version> versions = Projection.project(List.of(claim("one", 5), claim("one", 6)));
        assertThat(versions.getLast().state().storyCount()).isEqualTo(1);
    }

    @Test
    void aStatedDayGoesBeforeTheDayOfPublication() {
        UncertainDate stated = UncertainDate.day(DAY.minusDays(2), DateBasis.STATED);
        List<Version> versions = Projection.project(List.of(claim("one", 5), claim("two", 9, false, stated)));
        assertThat(versions.getLast().state().coding().date()).isEqualTo(stated);
    }

    @Test
    void ofDatesThatAreAsWellFoundedTheNarrowestCounts() {
        UncertainDate month = new UncertainDate(DAY, DAY.plusDays(30), "2018-11", DateBasis.STATED);
        UncertainDate day = UncertainDate.day(DAY.plusDays(4), DateBasis.STATED);
        UncertainDate open = new UncertainDate(DAY, null, DAY + "/..", DateBasis.STATED);
        List<Version> versions = Projection.project(
                List.of(claim("s1", 1, false, open), claim("s2", 2, false, month), claim("s3", 3, false, day)));
        assertThat(versions).extracting(v -> v.state().coding().date()).containsExactly(open, month, day);
    }

    @Test
    void aDenialBesideAnAssertionIsContestedAndCountsForNothing() {
        List<Version> versions =
                Projection.project(List.of(claim("one", 5), claim("two", 9, true, UncertainDate.published(DAY))));
        assertThat(versions).extracting(v -> v.state().contested()).containsExactly(false, true);
        assertThat(versions.getLast().state().storyCount()).isEqualTo(1);
    }

    @Test
    void anActHasTheTitleOfTheClaimThatSaysWhatItIs() {
        List<Version> versions =
                Projection.project(List.of(claim("one", 5), claim("two", 9, true, UncertainDate.published(DAY))));
        assertThat(versions).extracting(v -> v.state().coding().title()).containsOnly("A acts on B, in short");
    }

    @Test
    void noClaimsAreNoVersions() {
        assertThat(Projection.project(List.of())).isEmpty();
    }
}
