package org.dateline.api.measure;

import java.time.Instant;
import java.util.List;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureContent;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Instrument;
import org.dateline.model.Quantity;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.timeline.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL representation of a measure.
 *
 * @param source the measure
 * @param name a short descriptive name
 * @param imposer the party that imposed it, if known
 * @param target the party that it applies to, if known
 * @param requestedBy the parties that requested it
 * @param stages its history
 * @param action the act that its current stage follows from
 * @param claim the first report of that act; null if the request does not select it
 */
public record MeasureView(
        Measure source,
        String name,
        @Nullable Entity imposer,
        @Nullable Entity target,
        List<Entity> requestedBy,
        List<StageView> stages,
        PolicyActionView action,
        @Nullable ClaimView claim) {

    /** The schema's {@code StageReached}. */
    record StageView(Stage stage, UncertainDate date, PolicyActionView action) {}

    public String id() {
        return source.id();
    }

    public String imposerText() {
        String text = source.key().imposer().text();
        return text == null ? "" : text;
    }

    public @Nullable String targetText() {
        return source.key().target().text();
    }

    public Instrument instrument() {
        return source.key().instrument();
    }

    public Direction direction() {
        return source.key().direction();
    }

    public @Nullable String designator() {
        return source.designator();
    }

    public Stage stage() {
        return source.state().stage();
    }

    public @Nullable UncertainDate since() {
        return source.state().since();
    }

    public @Nullable UncertainDate until() {
        return source.state().until();
    }

    public Certainty certainty() {
        return source.state().definite() ? Certainty.DEFINITELY : Certainty.POSSIBLY;
    }

    public @Nullable UncertainDate due() {
        return content().due();
    }

    public List<MeasureContent.Interval> intervals() {
        return content().intervals();
    }

    public @Nullable String goods() {
        Coding said = content().goods();
        return said == null ? source.goods() : said.goods();
    }

    public List<String> goodsList() {
        Coding said = content().goods();
        return said == null ? List.of() : PolicyActionView.goodsList(said);
    }

    public List<String> chapters() {
        Coding said = content().goods();
        return said == null ? List.of() : PolicyActionView.chapters(said);
    }

    public @Nullable String magnitude() {
        Coding said = content().amounts();
        return said == null ? null : said.magnitude();
    }

    public List<Quantity> quantities() {
        Coding said = content().amounts();
        return said == null ? List.of() : PolicyActionView.quantities(said);
    }

    private MeasureContent content() {
        return source.state().content();
    }

    public Instant lastReported() {
        return source.lastReported();
    }
}
