package org.dateline.api.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.model.ActionType;
import org.dateline.model.Party;
import org.dateline.timeline.GroupBy;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.dateline.timeline.Window;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the graph questions of all kinds about an instant of both clocks, so that a copy of the graph can be asked the
 * same questions.
 */
@Component
public class ReplayQuestions {

    private static final String ACT =
            "id type cameo instrument direction stage summary goods magnitude date { earliest latest edtf basis }"
                    + " due { edtf } expires { edtf } storyCount firstReported lastReported contested"
                    + " parties { role text inferred entity { id name } principal { id } } measures { id name stage }"
                    + " claims(first: 3) { totalCount edges { node { id quote start end denied hedged conditional"
                    + " reportedAt recordedAt confidence extractor rule article { id url title licence credit"
                    + " source { name } } } } }";
    private static final String PAGE =
            " { totalCount edges { cursor node { " + ACT + " } } pageInfo { hasNextPage } } }";

    /** Number of entities to ask about, with three questions each. */
    private static final int ENTITIES = 6;

    private static final int SAMPLE = 12;

    private final Timelines timelines;
    private final ExecutionGraphQlService service;

    ReplayQuestions(Timelines timelines, ExecutionGraphQlService service) {
        this.timelines = timelines;
        this.service = service;
    }

    /** Returns fifty or more questions, each pinned to the recorded instant. */
    public List<String> about(Instant recorded) {
        AsOf known = AsOf.of(null, recorded);
        List<ActionSnapshot> sample = sample(known);
        String now = "asOf: {recorded: \"" + recorded + "\"}";
        List<String> all = new ArrayList<>();
        for (ActionType type : ActionType.values()) {
            all.add("{ timeline(filter: {types: [" + type + "]}, first: 5, " + now + ")" + PAGE);
        }
        for (GroupBy by : GroupBy.values()) {
            all.add(histogram("{}", by, now));
        }
        entities(sample).forEach(id -> addEntity(all, id, now, sample));
        pasts(sample, recorded).forEach(asOf -> {
            all.add("{ timeline(first: 10, " + asOf + ")" + PAGE);
            all.add(histogram("{stages: [IN_FORCE, ENDED]}", GroupBy.TYPE, asOf));
        });
        days(sample)
                .forEach(day -> all.add("{ measures(on: \"" + day + "\", includeCoded: true, first: 10, " + now
                        + ") { edges { node { id name stage certainty since { edtf } until { edtf } lastReported"
                        + " stages { stage date { edtf } action { id } } claim { id quote } } } } }"));
        sample.forEach(act ->
                all.add("{ node(id: \"" + act.id() + "\", " + now + ") { ... on PolicyAction { " + ACT + " } } }"));
        return List.copyOf(all);
    }

    /** Returns the oldest and the newest acts, and some in between. */
    private List<ActionSnapshot> sample(AsOf known) {
        List<ActionSnapshot> oldest = page(TimelineFilter.ALL, TimelineOrder.OLDEST_FIRST, known);
        List<ActionSnapshot> newest = page(TimelineFilter.ALL, TimelineOrder.NEWEST_FIRST, known);
        List<LocalDate> days = days(newest);
        Stream<ActionSnapshot> between = days.isEmpty()
                ? Stream.empty()
                : page(
                        TimelineFilter.ALL.within(
                                new Window(null, days.getFirst().minusYears(1))),
                        TimelineOrder.NEWEST_FIRST,
                        known)
                        .stream();
        return Stream.of(oldest.stream(), newest.stream(), between)
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    private List<ActionSnapshot> page(TimelineFilter filter, TimelineOrder order, AsOf known) {
        return timelines.page(filter, order, Slice.first(SAMPLE), known).actions();
    }

    private static List<String> entities(List<ActionSnapshot> sample) {
        Set<String> ids = new LinkedHashSet<>();
        sample.forEach(act -> act.coding().parties().stream()
                .map(Party::entity)
                .filter(java.util.Objects::nonNull)
                .forEach(ids::add));
        return ids.stream().limit(ENTITIES).toList();
    }

    private static void addEntity(List<String> all, String id, String now, List<ActionSnapshot> sample) {
        String ref = JsonMapper.shared().writeValueAsString(id);
        all.add("{ entity(ref: " + ref + ", " + now + ") { id name kind names externalIds { scheme value } } }");
        all.add("{ timeline(filter: {involving: [" + ref + "]}, first: 20, " + now + ")" + PAGE);
        all.add(histogram("{involving: [" + ref + "]}", GroupBy.STAGE, now));
        entities(sample).stream()
                .filter(other -> other.compareTo(id) > 0)
                .limit(1)
                .forEach(
                        other -> all.add(
                                "{ paths(from: "
                                        + ref + ", to: " + JsonMapper.shared().writeValueAsString(other)
                                        + ", maxHops: 2, inOrder: false, " + now
                                        + ") { truncated paths { score hops { kind from { id } to { id } actions { id storyCount } } } } }"));
    }

    private static String histogram(String filter, GroupBy by, String asOf) {
        return "{ histogram(filter: " + filter + ", bucket: YEAR, by: " + by + ", " + asOf
                + ") { totalCount spanning undated buckets { start count groups { key count } } } }";
    }

    /** Returns instants one day before some of the reports, on each clock alone and on both. */
    private static List<String> pasts(List<ActionSnapshot> sample, Instant recorded) {
        List<String> asOf = new ArrayList<>();
        sample.stream()
                .map(ActionSnapshot::lastReported)
                .distinct()
                .limit(3)
                .forEach(reported -> asOf.add("asOf: {reported: \"" + reported.minus(1, ChronoUnit.DAYS)
                        + "\", recorded: \"" + recorded + "\"}"));
        for (long minutes : List.of(1L, 60L, 60L * 24 * 7)) {
            asOf.add("asOf: {recorded: \"" + recorded.minus(minutes, ChronoUnit.MINUTES) + "\"}");
        }
        return asOf;
    }

    private static List<LocalDate> days(List<ActionSnapshot> sample) {
        return sample.stream()
                .map(act -> LocalDate.ofInstant(act.lastReported(), ZoneOffset.UTC))
                .distinct()
                .sorted()
                .limit(3)
                .toList();
    }

    /** Answers a question as the API does, including errors, without HTTP. */
    public String answer(String query) {
        DefaultExecutionGraphQlRequest request =
                new DefaultExecutionGraphQlRequest(query, null, null, null, String.valueOf(query.hashCode()), null);
        return JsonMapper.shared()
                .writeValueAsString(java.util.Objects.requireNonNull(
                                service.execute(request).block())
                        .toMap());
    }
}
