package org.dateline.api.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The operator's trusted documents by the SHA-256 of their text, or by the ids that a build assigned. */
@Component
class TrustedDocuments {

    /** The bundled documents: those of the commands, of the documentation and of the agents' tools. */
    private static final String BUNDLED = "classpath*:graphql/documents/**/*.graphql";

    /** Prefix of an id that is a hash, by the draft specification of persisted documents. */
    private static final String HASHED = "sha256:";

    private final Map<String, String> byId = new HashMap<>();
    private final JsonMapper json;

    TrustedDocuments(DocumentSettings settings, ResourcePatternResolver resources, JsonMapper json) throws IOException {
        this.json = json;
        for (Resource bundled : resources.getResources(BUNDLED)) {
            try (InputStream in = bundled.getInputStream()) {
                add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        if (settings.folder() != null) {
            read(settings.folder());
        }
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted().forEach(this::readFile);
        }
    }

    private void readFile(Path file) {
        try {
            if (file.toString().endsWith(".graphql")) {
                add(Files.readString(file));
            } else if (file.toString().endsWith(".json")) {
                json.readTree(Files.readString(file)).properties().forEach(entry -> {
                    byId.put(entry.getKey(), entry.getValue().asString());
                    add(entry.getValue().asString());
                });
            }
        } catch (IOException | tools.jackson.core.JacksonException e) {
            throw new UncheckedIOException(new IOException("Cannot read the trusted documents in " + file, e));
        }
    }

    /** Adds a document with and without its final line break, which files have and clients' texts often lack. */
    private void add(String document) {
        byId.put(Sha256.of(document), document);
        byId.put(Sha256.of(document.strip()), document.strip());
    }

    /** Returns the document with an id, which may begin with {@code sha256:}; null if there is none. */
    @Nullable
    String find(String id) {
        return byId.get(id.startsWith(HASHED) ? id.substring(HASHED.length()) : id);
    }

    boolean contains(String document) {
        return byId.containsKey(Sha256.of(document));
    }
}
