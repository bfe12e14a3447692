package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A headline, "EU blacklists financier", above a report of one sentence. */
class HeadlinesTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2018, 11, 23);
    private static final UncertainDate DATELESS = UncertainDate.published(PUBLISHED);
    private static final Party EU = new Party(Role.ACTOR, "EU", "org:eu", null, false);
    private static final Party FINANCIER = new Party(Role.TARGET, "financier", null, null, false);
    private static final Party IDA = new Party(Role.TARGET, "Ida Karlsen", "person:ida", null, false);
    private static final List<Parse> PARSES = List.of(Findings.headline(0), Findings.sentence(1));

    private static ActKind sanction(Instrument instrument, @Nullable Stage stage) {
        return new ActKind(ActionType.SANCTION, instrument, Direction.RESTRICTS, stage);
    }

    private static final ActKind LISTING = sanction(Instrument.FINANCIAL_SANCTION, Stage.IN_FORCE);

    private static Optional<Headlines.Whole> completed(Resolver.Finding headline, Resolver.Finding... told) {
        return new Headlines(PARSES, List.of(told)).completed(headline);
    }

    @Test
    void aHeadlineGetsTheNameAndTheDayOfItsReport() {
        UncertainDate wednesday = UncertainDate.day(PUBLISHED.minusDays(2), DateBasis.RELATIVE);
        Headlines.Whole whole = completed(
                        Findings.finding(0, LISTING, DATELESS, null, EU, FINANCIER),
                        Findings.finding(1, LISTING, wednesday, "Global Sanctions List", EU, IDA))
                .orElseThrow();
        assertThat(whole.parties()).extracting(Party::text).containsExactly("EU", "Ida Karlsen");
        assertThat(whole.act().times().date()).isEqualTo(wednesday);
        assertThat(whole.act().designator()).isEqualTo("Global Sanctions List");
        assertThat(whole.act().sentence()).isZero();
    }

    @Test
    void aListWithoutANameIsTheNamedOne() {
        Headlines.Whole whole = completed(
                        Findings.finding(0, LISTING, DATELESS, "trade blacklist", EU, IDA),
                        Findings.finding(1, LISTING, DATELESS, "Entity List", EU, IDA))
                .orElseThrow();
        assertThat(whole.act().designator()).isEqualTo("Entity List");
    }

    @Test
    void theFirstSentenceTellsTheKindOfItsHeadlinesMeasure() {
        Headlines.Whole whole = completed(
                        Findings.finding(0, sanction(Instrument.REGULATION, Stage.IN_FORCE), DATELESS, null, EU, IDA),
                        Findings.finding(1, LISTING, DATELESS, null, EU, IDA))
                .orElseThrow();
        assertThat(whole.act().instrument()).isEqualTo(Instrument.FINANCIAL_SANCTION);
    }

    @Test
    void whatTheReportTellsOfLongAgoIsNoNews() {
        UncertainDate longAgo = UncertainDate.day(PUBLISHED.minusDays(30), DateBasis.STATED);
        Headlines.Whole whole = completed(
                        Findings.finding(0, LISTING, DATELESS, null, EU, FINANCIER),
                        Findings.finding(1, LISTING, longAgo, null, EU, IDA))
                .orElseThrow();
        assertThat(whole.act().times().date()).isEqualTo(DATELESS);
    }

    @Test
    void aHeadlineStaysWhereItTellsAllOrTheReportTellsOfOthers() {
        Resolver.Finding full = Findings.finding(0, LISTING, DATELESS, null, EU, IDA);
        assertThat(completed(full, Findings.finding(1, LISTING, DATELESS, null, EU, IDA)))
                .isEmpty();
        Party oslo = new Party(Role.ACTOR, "Oslo", "country:NO", null, false);
        assertThat(completed(
                        Findings.finding(0, LISTING, DATELESS, null, EU, FINANCIER),
                        Findings.finding(1, LISTING, DATELESS, null, oslo, IDA)))
                .isEmpty();
        assertThat(completed(
                        Findings.finding(
                                0, sanction(Instrument.FINANCIAL_SANCTION, null), DATELESS, null, EU, FINANCIER),
                        Findings.finding(1, LISTING, DATELESS, null, EU, IDA)))
                .isEmpty();
        assertThat(completed(Findings.finding(1, LISTING, DATELESS, null, EU, FINANCIER), full))
                .isEmpty();
    }
}
