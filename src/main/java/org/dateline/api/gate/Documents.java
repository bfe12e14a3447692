package org.dateline.api.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the document that a request means: the one it carries, or the one whose id it gives. */
@Component
class Documents {

    /** Documents that clients taught, at most a hundred thousand characters each; the least used gives way. */
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
     * Finds the document.
     *
     * @throws Refusal when there is none, when its id is not known, or when it has another hash than it says
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
            // The words that Apollo's clients wait for.
            throw new Refusal(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return known;
    }

    /**
     * Checks that a document may be answered, whichever way it came.
     *
     * @throws Refusal when only trusted ones may
     */
    void check(String document) {
        if (settings.only() && !trusted.contains(document)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only trusted documents are answered here, and this is none.");
        }
    }
}
