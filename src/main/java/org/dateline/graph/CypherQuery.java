package org.dateline.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query of the {@code cypher/} folder, expanded from its fragments.
 *
 * <p>A file may hold two kinds of marks. <code>{{clock row=v}}</code> stands for the fragment {@code clock} of {@code
 * cypher/fragments}, with the slot {@code row} set to {@code v}; the fragment also sees the slots that are set around
 * it. <code>${row}</code> stands for the value of a slot. A value with spaces is quoted.
 *
 * @param purpose the comment lines that state its purpose
 * @param parameters the sample value of each parameter, those of the query before those of its fragments
 * @param body the Cypher, which the database takes as it is
 */
record CypherQuery(List<String> purpose, Map<String, String> parameters, String body) {

    private static final Pattern FRAGMENT = Pattern.compile("\\{\\{(\\w+)((?: [^{}]*)?)}}");
    private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern SETTING = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S*))");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ *");

    static CypherQuery of(String name) {
        return name.startsWith(CypherIndex.FOLDER)
                ? CypherIndex.READS.query(name.substring(CypherIndex.FOLDER.length()))
                : expand(CypherFile.read(name), Map.of());
    }

    static CypherQuery expand(CypherFile file, Map<String, String> slots) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String body = expand(file, slots, parameters);
        Set<String> named =
                PARAMETER.matcher(body).results().map(m -> m.group(1)).collect(Collectors.toSet());
        // The sample of a fragment fixes values that a caller may set otherwise, such as one entity where a query takes
        // many.
        parameters.keySet().retainAll(named);
        List<String> purpose =
                file.purpose().stream().map(line -> fill(line, slots)).toList();
        return new CypherQuery(purpose, parameters, body);
    }

    private static String expand(CypherFile file, Map<String, String> slots, Map<String, String> parameters) {
        file.parameters().forEach(parameters::putIfAbsent);
        String text = fill(file.body(), slots);
        Matcher fragments = FRAGMENT.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (fragments.find()) {
            Map<String, String> inner = new LinkedHashMap<>(slots);
            inner.putAll(settings(fragments.group(2)));
            CypherFile fragment = CypherFile.read("fragments/" + fragments.group(1));
            String lines = expand(fragment, inner, parameters).strip();
            String indented = lines.replace("\n", "\n" + indentation(text, fragments.start()));
            fragments.appendReplacement(expanded, Matcher.quoteReplacement(indented));
        }
        return fragments.appendTail(expanded).toString();
    }

    static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        SETTING.matcher(text)
                .results()
                .forEach(m -> settings.put(m.group(1), m.group(2) == null ? m.group(3) : m.group(2)));
        return settings;
    }

    private static String fill(String text, Map<String, String> slots) {
        return SLOT.matcher(text).replaceAll(slot -> {
            String value = slots.get(slot.group(1));
            if (value == null) {
                throw new IllegalStateException("No value for the slot " + slot.group() + " in: " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String indentation(String text, int at) {
        Matcher spaces = INDENTATION.matcher(text).region(text.lastIndexOf('\n', at) + 1, at);
        return spaces.lookingAt() ? spaces.group() : "";
    }

    /**
     * Returns the text that the service sends. The purpose precedes the Cypher, so that a query log shows which query
     * runs.
     */
    String text() {
        return Stream.concat(purpose.stream(), Stream.of(body)).collect(Collectors.joining("\n"));
    }

    /** Returns the text to paste into cypher-shell or the Neo4j Browser, with the parameters set to their samples. */
    String script() {
        List<String> lines = new ArrayList<>(purpose);
        parameters.forEach((name, sample) -> lines.add(":param " + name + " => " + sample));
        lines.add(body.strip() + ";");
        return String.join("\n", lines) + "\n";
    }
}
