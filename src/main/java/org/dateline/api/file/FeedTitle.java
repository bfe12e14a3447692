package org.dateline.api.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.topics.Topic;
import org.dateline.topics.Topics;
import org.dateline.wording.EnumLabels;
import org.jdom2.Verifier;
import org.springframework.stereotype.Component;

/** Names a feed after its topic, its entities and the rest of its filter, so that a reader's list tells feeds apart. */
@Component
class FeedTitle {

    private static final String PREFIX = "Dateline: ";
    private static final String OR = " or ";

    /** Characters of a filter in JSON, which readers would cut anyway. */
    private static final int LONGEST_FILTER = 80;

    /** The words before the parties of a role. */
    private static final Map<String, String> OF_ROLES = Map.of(
            "actors", "acts of ",
            "targets", "acts on ",
            "addressees", "acts addressed to ",
            "affected", "acts that affect ");

    private static final Map<String, String> ENUMS = Map.of(
            "types", "ActionType",
            "instruments", "Instrument",
            "directions", "Direction",
            "stages", "Stage",
            "bases", "DateBasis",
            "evidence", "Evidence");

    /** The order of the parts of a title. Other parameters follow by name. */
    private static final List<String> FIRST = List.of(
            "topic",
            "involving",
            "anyOf",
            "actors",
            "targets",
            "addressees",
            "affected",
            "text",
            "types",
            "instruments");

    private static final Set<String> UNTOLD = Set.of("token", "bookmark", "before", "after");

    private final EntityFinder finder;
    private final Topics topics;

    FeedTitle(EntityFinder finder, Topics topics) {
        this.finder = finder;
        this.topics = topics;
    }

    /** Returns the title of the feed that these parameters select. Its references were resolved before. */
    String of(Map<String, List<String>> parameters) {
        Set<String> names = new LinkedHashSet<>(FIRST);
        names.addAll(new TreeSet<>(parameters.keySet()));
        List<String> parts = new ArrayList<>();
        names.forEach(name -> {
            List<String> values = parameters.get(name);
            if (values != null && !UNTOLD.contains(name)) {
                parts.add(part(name, values));
            }
        });
        return inXml(PREFIX + (parts.isEmpty() ? "all acts" : String.join("; ", parts)));
    }

    /** Leaves out the control characters that XML cannot have, which a parameter may. */
    static String inXml(String title) {
        return title.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String part(String name, List<String> values) {
        return switch (name) {
            case "topic" -> joined(values, ", ", this::topic);
            case "involving" -> joined(values, " and ", this::entity);
            case "anyOf" -> joined(values, OR, this::entity);
            case "actors", "targets", "addressees", "affected" -> OF_ROLES.get(name) + joined(values, OR, this::entity);
            case "text" -> joined(values, ", ", text -> "“" + text + "”");
            case "sources" -> "told by " + joined(values, OR, UnaryOperator.identity());
            case "from", "to" -> name + " " + joined(values, ", ", UnaryOperator.identity());
            case "filter" -> joined(values, ", ", FeedTitle::shortened);
            default -> name + ": " + labels(name, values);
        };
    }

    private static String joined(List<String> values, String separator, UnaryOperator<String> told) {
        return values.stream().map(told).collect(Collectors.joining(separator));
    }

    private String topic(String reference) {
        return topics.find(reference, AsOf.NOW).map(Topic::name).orElse(reference);
    }

    private String entity(String reference) {
        return finder.resolve(reference, AsOf.NOW).map(Entity::name).orElse(reference);
    }

    /** Cuts a filter, but no character of two halves in its middle. */
    static String shortened(String filter) {
        return filter.codePointCount(0, filter.length()) <= LONGEST_FILTER
                ? filter
                : filter.substring(0, filter.offsetByCodePoints(0, LONGEST_FILTER)) + "…";
    }

    private static String labels(String name, List<String> values) {
        Optional<String> kind = Optional.ofNullable(ENUMS.get(name));
        return values.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .map(value -> kind.map(of -> EnumLabels.of(of, value.toUpperCase(java.util.Locale.ROOT)))
                        .orElse(value))
                .collect(Collectors.joining(", "));
    }
}
