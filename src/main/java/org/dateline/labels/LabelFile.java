package org.dateline.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file of labelled passages, one JSON object per line, in the format of {@code src/training}. */
public final class LabelFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HASH = 16;

    /** Kinds that the older part of the format writes in lower case. */
    private static final Set<ReadAct.Kind> SMALL =
            Set.of(ReadAct.Kind.DATE, ReadAct.Kind.QUANTITY, ReadAct.Kind.GOODS, ReadAct.Kind.ATTRIBUTION);

    private LabelFile() {}

    /**
     * Adds passages to a file. A passage replaces an earlier one with the same text.
     *
     * @param published the day that relative dates refer to, as ISO 8601; null if unknown
     * @return the number of passages in the file
     */
    public static int add(Path file, List<Passage> passages, @Nullable String published) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try (Stream<String> old = Files.lines(file)) {
                old.filter(line -> !line.isBlank())
                        .forEach(
                                line -> lines.put(JSON.readTree(line).path("id").asString(), line));
            }
        }
        for (Passage passage : passages) {
            Map<String, Object> label = label(passage, published);
            lines.put(String.valueOf(label.get("id")), JSON.writeValueAsString(label));
        }
        Files.writeString(
                file,
                lines.values().stream().map(line -> line + "\n").collect(Collectors.joining()),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        return lines.size();
    }

    private static Map<String, Object> label(Passage passage, @Nullable String published) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("id", "own-" + hash(passage.text()));
        label.put("set", "written");
        label.put("published", published);
        label.put("text", passage.text());
        label.put(
                "acts",
                passage.acts().stream().map(act -> act(act, passage.text())).toList());
        return label;
    }

    private static Map<String, Object> act(LabelledAct act, String text) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("trigger", offsets(act.trigger(), text));
        label.put("type", act.type());
        label.put("instrument", act.instrument());
        label.put("direction", act.direction());
        label.put("stage", act.stage());
        act.parts().stream()
                .collect(Collectors.groupingBy(LabelledAct.Part::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, parts) -> label.put(
                        SMALL.contains(kind) ? kind.name().toLowerCase(Locale.ROOT) : kind.name(),
                        parts.stream().map(part -> offsets(part.span(), text)).toList()));
        act.flags().stream().sorted().forEach(flag -> label.put(flag.name().toLowerCase(Locale.ROOT), true));
        return label;
    }

    /** Returns offsets in code points, as Python counts them. */
    private static List<Integer> offsets(Span span, String text) {
        return List.of(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()));
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
