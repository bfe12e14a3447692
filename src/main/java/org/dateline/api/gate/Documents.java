package org.dateline.api.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the document of a request: its text, or the stored document with the given id. */
@Component
class Documents {

    /**
     * Number of documents that clients have registered by hash, of at most 100,000 characters each. The least recently
     * used one is removed first.
     */
    private static final int LEARNED = 200;

    private final TrustedDocuments trusted;
    private final DocumentSettings settings;
    private final Map<String, String> learned = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > LEARNED;
        }
    });

    Documents(TrustedDocuments trusted, DocumentSettings settings) {
        this.trusted = trusted;
        this.settings = settings;
    }

    /**
     * Returns the document of a request.
     *
     * @throws Refusal if the request has none, its id is unknown or its hash is not that of the document
     */
    String of(Parameters parameters) {
        String hash = parameters.persistedHash();
        String query = parameters.query();
        String id = parameters.documentId() == null ? hash : parameters.documentId();
        if (query == null || query.isBlank()) {
            return byId(id);
        }
        if (hash != null && !hash.equalsIgnoreCase(Sha256.of(query))) {
            throw new Refusal(ErrorCode.BAD_REQUEST, "sha256Hash is not the hash of query.");
        }
        if (hash != null && !settings.only()) {
            learned.put(hash, query);
        }
        return query;
    }

    private String byId(@Nullable String id) {
        if (id == null) {
            throw new Refusal(ErrorCode.BAD_REQUEST, "query is missing; it is the GraphQL document, as a string.");
        }
        String found = trusted.find(id);
        String known = found == null && !settings.only() ? learned.get(id) : found;
        if (known == null) {
            // Apollo clients compare this message.
            throw new Refusal(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return known;
    }

    /**
     * Checks a document against the settings, however it was sent.
     *
     * @throws Refusal if only trusted documents are answered and this one is not
     */
    void check(String document) {
        if (settings.only() && !trusted.contains(document)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only trusted documents are answered, and this is not one.");
        }
    }
}
