package org.dateline.api.curation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.api.change.ChangeView;
import org.dateline.api.change.ChangeViews;
import org.dateline.api.measure.MeasureView;
import org.dateline.api.measure.MeasureViews;
import org.dateline.api.relay.Paging;
import org.dateline.changes.Change;
import org.dateline.curation.CorrectionPreview;
import org.dateline.curation.CorrectionPreviews;
import org.dateline.curation.CurationKind;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureDifference;
import org.dateline.measures.Measures;
import org.dateline.model.Entity;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Previews the effects of corrections. */
@Controller
class PreviewController {

    private final CorrectionPreviews previews;
    private final CorrectionInputs inputs;
    private final ChangeViews changeViews;
    private final Measures measures;
    private final MeasureViews measureViews;

    PreviewController(
            CorrectionPreviews previews,
            CorrectionInputs inputs,
            ChangeViews changeViews,
            Measures measures,
            MeasureViews measureViews) {
        this.previews = previews;
        this.inputs = inputs;
        this.changeViews = changeViews;
        this.measures = measures;
        this.measureViews = measureViews;
    }

    /**
     * The schema's {@code CorrectionPreview}.
     *
     * @param stories the stories of the acts after the correction
     * @param entities the entities of the changes after the correction
     */
    record PreviewView(
            CurationKind kind,
            List<ChangeView> changes,
            int totalCount,
            int actsAdded,
            int actsRemoved,
            int actsChanged,
            int entitiesChanged,
            int articlesChanged,
            Map<String, Set<String>> stories,
            Map<String, Entity> entities) {}

    /** The schema's {@code MeasurePreview}. */
    record MeasurePreview(
            String name,
            @Nullable MeasureView measure,
            @Nullable Stage before,
            @Nullable Stage after) {}

    /**
     * A mutation instead of a query. A query that other commits overtake is in the end answered while the clock is
     * held, and a preview would then wait for its own request.
     */
    @MutationMapping
    PreviewView previewCorrection(@Argument CorrectionInputs.CorrectionInput input, @Argument int first) {
        CorrectionPreview preview = previews.of(inputs.of(input), Paging.size("first", first));
        CorrectionPreview.Counts counts = preview.counts();
        return new PreviewView(
                preview.kind(),
                changeViews.ofPreview(preview.changes(), preview.entities()),
                counts.total(),
                counts.added(),
                counts.removed(),
                counts.changed(),
                counts.entities(),
                counts.articles(),
                preview.stories(),
                preview.entities());
    }

    @SchemaMapping(typeName = "CorrectionPreview", field = "measures")
    List<MeasurePreview> measures(PreviewView preview) {
        List<MeasureDifference> differences =
                measures.ifActsWere(acts(preview, Change::before), acts(preview, Change::after), preview.stories());
        Map<String, MeasureView> now = byId(
                measureViews.of(measures(differences, MeasureDifference::before), AsOf.NOW, OptionalInt.empty(), true));
        Map<String, MeasureView> otherwise =
                byId(measureViews.ofPreview(measures(differences, MeasureDifference::after), preview.entities()));
        return differences.stream()
                .map(difference -> {
                    String id = difference.measure().id();
                    MeasureView standing = now.get(id);
                    MeasureView named = standing == null ? Objects.requireNonNull(otherwise.get(id)) : standing;
                    return new MeasurePreview(
                            named.name(), standing, stage(difference.before()), stage(difference.after()));
                })
                .toList();
    }

    private static Map<String, MeasureView> byId(List<MeasureView> views) {
        return views.stream().collect(Collectors.toMap(MeasureView::id, Function.identity()));
    }

    private static List<ActionSnapshot> acts(PreviewView preview, Function<Change, @Nullable ActionSnapshot> which) {
        return preview.changes().stream()
                .map(ChangeView::source)
                .map(which)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Measure> measures(
            List<MeasureDifference> differences, Function<MeasureDifference, @Nullable Measure> which) {
        return differences.stream().map(which).filter(Objects::nonNull).toList();
    }

    private static @Nullable Stage stage(@Nullable Measure measure) {
        return measure == null ? null : measure.state().stage();
    }
}
