package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.extraction.GoodsMention;
import org.dateline.extraction.Times;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Role;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
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
    private static final List<Parse> PARSES = List.of(sentence(0, true), sentence(1, false));

    private static Parse sentence(int number, boolean headline) {
        Span span = new Span(10 * number, 10 * number + 9);
        return new Parse(new Sentence(span, "Words " + number, number, headline), 0, List.of());
    }

    private static Resolver.Finding finding(
            int sentence, ActKind kind, UncertainDate date, @Nullable String designator, Party... parties) {
        CodedAct act = new CodedAct(
                sentence,
                new Span(10 * sentence, 10 * sentence + 1),
                kind,
                List.of(),
                new Times(date, null, null),
                new Terms(GoodsMention.called(null), null, designator),
                TakesUp.NONE,
                new Stance(false, false, false, null),
                List.of(),
                Shortened.NONE,
                new Provenance("test", 1));
        Coding coding = new Coding(
                kind.type(),
                null,
                kind.instrument(),
                kind.direction(),
                kind.stage(),
                date,
                null,
                null,
                null,
                null,
                designator,
                List.of(parties),
                "an act");
        Assertion assertion = new Assertion(false, false, false, null, null, 1, "test", "test");
        Quote quote = new Quote("Words " + sentence, act.trigger(), 0);
        return new Resolver.Finding(act, Claim.of("article:1", Evidence.TEXT, quote, coding, assertion));
    }

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
                        finding(0, LISTING, DATELESS, null, EU, FINANCIER),
                        finding(1, LISTING, wednesday, "Global Sanctions List", EU, IDA))
                .orElseThrow();
        assertThat(whole.parties()).extracting(Party::text).containsExactly("EU", "Ida Karlsen");
        assertThat(whole.act().times().date()).isEqualTo(wednesday);
        assertThat(whole.act().designator()).isEqualTo("Global Sanctions List");
        assertThat(whole.act().sentence()).isZero();
    }

    @Test
    void aListWithoutANameIsTheNamedOne() {
        Headlines.Whole whole = completed(
                        finding(0, LISTING, DATELESS, "trade blacklist", EU, IDA),
                        finding(1, LISTING, DATELESS, "Entity List", EU, IDA))
                .orElseThrow();
        assertThat(whole.act().designator()).isEqualTo("Entity List");
    }

    @Test
    void theFirstSentenceTellsTheKindOfItsHeadlinesMeasure() {
        Headlines.Whole whole = completed(
                        finding(0, sanction(Instrument.REGULATION, Stage.IN_FORCE), DATELESS, null, EU, IDA),
                        finding(1, LISTING, DATELESS, null, EU, IDA))
                .orElseThrow();
        assertThat(whole.act().instrument()).isEqualTo(Instrument.FINANCIAL_SANCTION);
    }

    @Test
    void whatTheReportTellsOfLongAgoIsNoNews() {
        UncertainDate longAgo = UncertainDate.day(PUBLISHED.minusDays(30), DateBasis.STATED);
        Headlines.Whole whole = completed(
                        finding(0, LISTING, DATELESS, null, EU, FINANCIER), finding(1, LISTING, longAgo, null, EU, IDA))
                .orElseThrow();
        assertThat(whole.act().times().date()).isEqualTo(DATELESS);
    }

    @Test
    void aHeadlineStaysWhereItTellsAllOrTheReportTellsOfOthers() {
        Resolver.Finding full = finding(0, LISTING, DATELESS, null, EU, IDA);
        assertThat(completed(full, finding(1, LISTING, DATELESS, null, EU, IDA)))
                .isEmpty();
        Party oslo = new Party(Role.ACTOR, "Oslo", "country:NO", null, false);
        assertThat(completed(
                        finding(0, LISTING, DATELESS, null, EU, FINANCIER),
                        finding(1, LISTING, DATELESS, null, oslo, IDA)))
                .isEmpty();
        assertThat(completed(
                        finding(0, sanction(Instrument.FINANCIAL_SANCTION, null), DATELESS, null, EU, FINANCIER),
                        finding(1, LISTING, DATELESS, null, EU, IDA)))
                .isEmpty();
        assertThat(completed(finding(1, LISTING, DATELESS, null, EU, FINANCIER), full))
                .isEmpty();
    }
}
