package org.dateline.api.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.Selections;
import org.dateline.api.filter.Selections.Selection;
import org.dateline.graph.FutureInstant;
import org.dateline.lookup.AmbiguousReference;
import org.dateline.model.Extent;
import org.dateline.page.PageDocument;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Serves a timeline for a frame in another site. The page draws it; without scripts it is a list. */
@RestController
class EmbedController {

    /** As many acts as fit in a frame. */
    private static final int ACTS = 30;

    /** Parameters of the page's addresses that have another name in {@link Selections}. */
    private static final Map<String, String> RENAMED = Map.of("of", "involving", "stories", "minStories");

    private static final Set<String> SAME = Set.of(
            "actors",
            "targets",
            "topic",
            "text",
            "types",
            "instruments",
            "stages",
            "directions",
            "bases",
            "evidence",
            "sources",
            "certainty",
            "from",
            "to",
            "reported",
            "recorded");

    private final PageDocument document;
    private final Selections selections;
    private final Timelines timelines;
    private final Views views;

    EmbedController(PageDocument document, Selections selections, Timelines timelines, Views views) {
        this.document = document;
        this.selections = selections;
        this.timelines = timelines;
        this.views = views;
    }

    @GetMapping("/embed")
    ResponseEntity<String> embed(@RequestParam MultiValueMap<String, String> parameters) {
        return document.framed(list(parameters));
    }

    private String list(MultiValueMap<String, String> parameters) {
        try {
            Selection selection = selections.of(selected(parameters));
            return views
                    .actions(
                            timelines
                                    .page(
                                            selection.filter(),
                                            TimelineOrder.NEWEST_FIRST,
                                            Slice.first(ACTS),
                                            selection.known())
                                    .actions(),
                            selection.known(),
                            OptionalInt.empty())
                    .stream()
                    .map(EmbedController::item)
                    .collect(Collectors.joining("\n", "<ol>\n", "\n</ol>"));
        } catch (BadRequest
                | NotFound
                | AmbiguousReference
                | FutureInstant
                | TooManyAlternatives
                | TooManyMatches refused) {
            return "<p>" + HtmlUtils.htmlEscape(String.valueOf(refused.getMessage()), "UTF-8") + "</p>";
        }
    }

    private static Map<String, List<String>> selected(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> selected = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> {
            String named = RENAMED.getOrDefault(name, name);
            if (SAME.contains(named) || RENAMED.containsValue(named)) {
                selected.put(name.equals("of") && isEach(parameters) ? "anyOf" : named, new ArrayList<>(values));
            }
        });
        boolean only = "every".equals(parameters.getFirst("denial"));
        if (only || parameters.containsKey("denial") || parameters.containsKey("denied")) {
            selected.add("denied", only ? "ONLY" : "INCLUDE");
        }
        if ("true".equals(parameters.getFirst("contested"))) {
            selected.add("contested", "true");
        }
        List<Map<String, Object>> further = Stream.of(flow(parameters), deniedByAny(parameters))
                .flatMap(Optional::stream)
                .toList();
        if (!further.isEmpty()) {
            selected.add("filter", JsonMapper.shared().writeValueAsString(Map.of("and", further)));
        }
        return selected;
    }

    /** Whether {@code of} names several parties of which any may take part, instead of all together. */
    private static boolean isEach(MultiValueMap<String, String> parameters) {
        return "true".equals(parameters.getFirst("each"))
                && parameters.getOrDefault("of", List.of()).size() > 1;
    }

    /**
     * Returns a filter for the direction between two parties: the first acts, and the other takes part without acting.
     */
    private static Optional<Map<String, Object>> flow(MultiValueMap<String, String> parameters) {
        List<String> of = parameters.getOrDefault("of", List.of());
        String flow = parameters.getFirst("flow");
        if (of.size() != 2 || flow == null || isEach(parameters)) {
            return Optional.empty();
        }
        List<String> way = flow.equals("back") ? of.reversed() : of;
        return Optional.of(Map.of("actors", List.of(way.getFirst()), "not", Map.of("actors", List.of(way.getLast()))));
    }

    /** Returns a filter for acts that any report denies: contested ones, and those that no story asserts. */
    private static Optional<Map<String, Object>> deniedByAny(MultiValueMap<String, String> parameters) {
        return "any".equals(parameters.getFirst("denial"))
                ? Optional.of(Map.of("or", List.of(Map.of("contested", true), Map.of("not", Map.of("minStories", 1)))))
                : Optional.empty();
    }

    private static String item(PolicyActionView act) {
        String edtf = act.date().edtf();
        String summary = HtmlUtils.htmlEscape(act.summary(), "UTF-8")
                + (act.denied() == Extent.ALL ? " <em>Every report denies it.</em>" : "");
        return edtf == null
                ? "<li>%s</li>".formatted(summary)
                : "<li><time>%s</time> %s</li>".formatted(HtmlUtils.htmlEscape(edtf, "UTF-8"), summary);
    }
}
