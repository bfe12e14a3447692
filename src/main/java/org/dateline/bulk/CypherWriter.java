package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Writes acts as Cypher statements for any Neo4j database. */
final class CypherWriter implements ActWriter {

    private final Writer out;
    private final Set<String> seen = new HashSet<>();

    CypherWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(int pass, String note) throws IOException {
        out.write("// Entities, policy actions, who takes part and on what it rests; run again it changes nothing.\n");
        out.write("// " + note.replaceAll("\\s+", " ") + "\n");
        for (String label : List.of("Entity", "PolicyAction")) {
            out.write("CREATE CONSTRAINT " + label.toLowerCase(Locale.ROOT) + "_id IF NOT EXISTS FOR (n:" + label
                    + ") REQUIRE n.id IS UNIQUE;\n");
        }
    }

    @Override
    public void write(int pass, ExportedAct act) throws IOException {
        for (Entity entity : act.entities().values()) {
            if (seen.add(entity.id())) {
                out.write("MERGE (e:Entity {id: " + quoted(entity.id()) + "}) SET e:"
                        + entity.kind().label() + ", e.name = " + quoted(entity.name()) + ";\n");
            }
        }
        out.write("MERGE (a:PolicyAction {id: " + quoted(act.id()) + "}) SET " + String.join(", ", properties(act))
                + ";\n");
        for (Party party : act.snapshot().coding().parties()) {
            if (party.entity() != null) {
                out.write("MATCH (e:Entity {id: " + quoted(party.entity()) + "}), (a:PolicyAction {id: "
                        + quoted(act.id()) + "}) MERGE (e)-[:INVOLVED_IN {role: "
                        + quoted(party.role().name()) + "}]->(a);\n");
            }
        }
    }

    private static List<String> properties(ExportedAct act) {
        Coding coding = act.snapshot().coding();
        UncertainDate date = coding.date();
        List<String> set = new ArrayList<>();
        set.add("a.type = " + quoted(coding.type().name()));
        set.add("a.instrument = " + quoted(coding.instrument().name()));
        set.add("a.direction = " + quoted(coding.direction().name()));
        set.add("a.stage = "
                + quoted(coding.stage() == null ? null : coding.stage().name()));
        set.add("a.summary = " + quoted(coding.summary()));
        set.add("a.from = " + day(date.earliest()));
        set.add("a.to = " + day(date.latest()));
        set.add("a.edtf = " + quoted(date.edtf()));
        set.add("a.basis = " + quoted(date.basis().name()));
        set.add("a.stories = " + act.snapshot().storyCount());
        set.add("a.denied = " + quoted(act.snapshot().extents().denied().name()));
        set.add("a.hedged = " + quoted(act.snapshot().extents().hedged().name()));
        set.add("a.conditional = "
                + quoted(act.snapshot().extents().conditional().name()));
        set.add("a.sources = " + list(act.cited().stream().map(Cited::line).toList()));
        set.add("a.licences = " + list(act.licences()));
        set.add("a.credits = " + list(act.credits()));
        return set;
    }

    @Override
    public void end(int pass) {}

    private static String day(@Nullable Object day) {
        return day == null ? "null" : "date('" + day + "')";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(CypherWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * Returns a text as a string literal without line breaks, because readers split statements at semicolons that end a
     * line.
     */
    private static String quoted(@Nullable String text) {
        return text == null
                ? "null"
                : IntStream.range(0, text.length())
                        .mapToObj(i -> escaped(text.charAt(i)))
                        .collect(Collectors.joining("", "'", "'"));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\'' -> "\\'";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }
}
