package org.dateline.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options that select acts. They correspond to the fields of the schema's {@code TimelineFilter}. */
final class FilterOptions {

    @Option(
            names = "--involving",
            paramLabel = "REF",
            description = "A party that takes part. If you name several, all of them do.")
    private List<String> involving = List.of();

    @Option(names = "--any-of", paramLabel = "REF", description = "Parties of which at least one takes part.")
    private List<String> anyOf = List.of();

    @Option(names = "--actor", paramLabel = "REF", description = "Parties of which at least one is an actor.")
    private List<String> actors = List.of();

    @Option(names = "--target", paramLabel = "REF", description = "Parties of which at least one is a target.")
    private List<String> targets = List.of();

    @Option(
            names = "--addressee",
            paramLabel = "REF",
            description = "Parties of which at least one is asked, warned or agreed with.")
    private List<String> addressees = List.of();

    @Option(
            names = "--affected",
            paramLabel = "REF",
            description = "Countries of which at least one is affected without being the target.")
    private List<String> affected = List.of();

    @Option(
            names = "--include-affected",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether --involving and --any-of find acts that only affect a country. The default is true.")
    private @Nullable Boolean includeAffected;

    @Option(names = "--source", paramLabel = "NAME", description = "Sources of which at least one tells of the act.")
    private List<String> sources = List.of();

    @Option(names = "--type", paramLabel = "TYPE", split = ",", description = "Types of acts, such as SANCTION.")
    private List<String> types = List.of();

    @Option(
            names = "--instrument",
            paramLabel = "NAME",
            split = ",",
            description = "Kinds of measures, such as TARIFF.")
    private List<String> instruments = List.of();

    @Option(names = "--direction", paramLabel = "NAME", split = ",", description = "RESTRICTS, EASES or NEUTRAL.")
    private List<String> directions = List.of();

    @Option(names = "--stage", paramLabel = "NAME", split = ",", description = "Stages, such as IN_FORCE.")
    private List<String> stages = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "From which day on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Up to which day.")
    private @Nullable String to;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Words that all stand in the quotes, parties, goods or designators.")
    private @Nullable String text;

    @Option(names = "--goods", paramLabel = "WORDS", description = "Words that all stand in the goods.")
    private @Nullable String goods;

    @Option(
            names = "--chapter",
            paramLabel = "NN",
            split = ",",
            description = "Chapters of the Harmonized System, such as 72 for iron and steel.")
    private List<String> chapters = List.of();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit of a quantity, such as PERCENT, MONEY, COUNT or PERSONS.")
    private @Nullable String unit;

    @Option(names = "--currency", paramLabel = "CODE", description = "The ISO 4217 code, with --unit MONEY.")
    private @Nullable String currency;

    @Option(names = "--min", paramLabel = "NUMBER", description = "The least value, with --unit.")
    private @Nullable String min;

    @Option(names = "--max", paramLabel = "NUMBER", description = "The greatest value, with --unit.")
    private @Nullable String max;

    @Option(
            names = "--denied",
            paramLabel = "EXCLUDE|INCLUDE|ONLY",
            description = "Whether acts that every claim denies are among them. The default is EXCLUDE.")
    private @Nullable String denied;

    @Option(names = "--topic", paramLabel = "NAME", description = "A topic's id or name.")
    private @Nullable String topic;

    @Option(
            names = "--filter",
            paramLabel = "JSON",
            description = "A whole filter in the shape of the schema's TimelineFilter, with and, or, not:"
                    + " '{\"or\": [{\"types\": [\"SANCTION\"]}, {\"not\": {\"involving\": [\"US\"]}}]}'.")
    private @Nullable String filter;

    @Option(names = "--reported", paramLabel = "INSTANT", description = "Only acts that were reported by this instant.")
    private @Nullable String reported;

    @Option(
            names = "--recorded",
            paramLabel = "INSTANT",
            description = "The graph as recorded at this instant. The default is now.")
    private @Nullable String recorded;

    /** Returns the given options under the parameter names of the HTTP endpoint. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> given = new HashMap<>();
        put(given, "involving", involving);
        put(given, "anyOf", anyOf);
        put(given, "actors", actors);
        put(given, "targets", targets);
        put(given, "addressees", addressees);
        put(given, "affected", affected);
        put(given, "includeAffected", one(includeAffected == null ? null : includeAffected.toString()));
        put(given, "sources", sources);
        put(given, "types", types);
        put(given, "instruments", instruments);
        put(given, "directions", directions);
        put(given, "stages", stages);
        put(given, "from", one(from));
        put(given, "to", one(to));
        put(given, "text", one(text));
        put(given, "goods", one(goods));
        put(given, "chapters", chapters);
        put(given, "unit", one(unit));
        put(given, "currency", one(currency));
        put(given, "min", one(min));
        put(given, "max", one(max));
        put(given, "denied", one(denied));
        put(given, "topic", one(topic));
        put(given, "filter", one(filter));
        put(given, "reported", one(reported));
        put(given, "recorded", one(recorded));
        return given;
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void put(Map<String, List<String>> given, String name, List<String> values) {
        if (!values.isEmpty()) {
            given.put(name, values);
        }
    }
}
