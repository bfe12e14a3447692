package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecodingTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    private static Coding recoded(@Nullable ActionType type, @Nullable UncertainDate date, @Nullable String summary) {
        Quote quote = new Quote("A sanctions B", new Span(0, 10), 0);
        Assertion assertion = new Assertion(false, false, false, null, null, 0.9, "test", null);
        Coding coding = Generated.sanction("A", "B", Generated.on(DAY));
        Claim claim = Claim.of("article:one", Evidence.TEXT, quote, coding, assertion);
        ActionState state = Projection.project(List.of(new RecordedClaim(claim, "story:one", null, 5, 1)))
                .getFirst()
                .state();
        return new Recoding(type, null, null, null, date, summary).apply(state).coding();
    }

    @Test
    void anotherDateKeepsTheTitle() {
        Coding coding = recoded(null, Generated.on(DAY.plusDays(1)), null);
        assertThat(coding.date()).isEqualTo(Generated.on(DAY.plusDays(1)));
        assertThat(coding.title()).isEqualTo("A acts on B, in short");
    }

    @Test
    void theTypeThatItHasKeepsTheTitle() {
        assertThat(recoded(ActionType.SANCTION, null, null).title()).isEqualTo("A acts on B, in short");
    }

    @Test
    void anotherTypeDropsTheTitle() {
        assertThat(recoded(ActionType.THREATEN, null, null).title()).isNull();
    }

    @Test
    void anotherSummaryDropsTheTitle() {
        assertThat(recoded(null, null, "A threatens B").title()).isNull();
    }
}
