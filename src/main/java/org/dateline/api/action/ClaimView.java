package org.dateline.api.action;

import java.time.Instant;
import java.util.List;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ClaimRecord;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL representation of a claim.
 *
 * @param source the claim
 * @param known the state of knowledge that the claim is shown for
 * @param parties its parties with their entities
 * @param attributedEntity the entity that the claim is attributed to, if known
 */
public record ClaimView(
        ClaimRecord source,
        AsOf known,
        List<PartyView> parties,
        @Nullable Entity attributedEntity) {

    public String id() {
        return claim().id();
    }

    public int segment() {
        return claim().quote().segment();
    }

    public Evidence evidence() {
        return claim().evidence();
    }

    public String quote() {
        return claim().quote().text();
    }

    public @Nullable Integer start() {
        Span span = claim().quote().span();
        return span == null ? null : span.start();
    }

    public @Nullable Integer end() {
        Span span = claim().quote().span();
        return span == null ? null : span.end();
    }

    public List<QuoteSpan> spans() {
        return claim().quote().parts();
    }

    public ActionType type() {
        return claim().coding().type();
    }

    public Instrument instrument() {
        return claim().coding().instrument();
    }

    public Direction direction() {
        return claim().coding().direction();
    }

    public @Nullable Stage stage() {
        return claim().coding().stage();
    }

    public UncertainDate date() {
        return claim().coding().date();
    }

    public boolean denied() {
        return assertion().denied();
    }

    public boolean hedged() {
        return assertion().hedged();
    }

    public boolean conditional() {
        return assertion().conditional();
    }

    public @Nullable String attributedTo() {
        return assertion().attributedTo();
    }

    public double confidence() {
        return assertion().confidence();
    }

    public String extractor() {
        return assertion().extractor();
    }

    public @Nullable String rule() {
        return assertion().rule();
    }

    public Instant reportedAt() {
        return source.reportedAt();
    }

    public Instant recordedAt() {
        return source.recordedAt();
    }

    public @Nullable Instant retractedAt() {
        return source.retractedAt();
    }

    public boolean carried() {
        return source.carried();
    }

    private Claim claim() {
        return source.claim();
    }

    private Assertion assertion() {
        return claim().assertion();
    }
}
