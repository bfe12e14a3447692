package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Documents by their ids, and the switch that answers no others. */
class DocumentsTests {

    private static final String OWN = "{ node(id: \"x\") { id } }";
    private static final String OTHER = "{ __schema { description } }";

    @TempDir
    Path folder;

    @BeforeEach
    void operatorsDocuments() throws IOException {
        Files.writeString(folder.resolve("own.graphql"), OWN + "\n");
        Files.writeString(folder.resolve("build.json"), "{\"abc\": \"{ built: __typename }\"}");
    }

    private Documents documents(boolean only) throws IOException {
        DocumentSettings settings = new DocumentSettings(folder, only);
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        return new Documents(new TrustedDocuments(settings, resources, JsonMapper.shared()), settings);
    }

    private static Parameters asked(Map<String, ?> body) {
        return Parameters.of(body);
    }

    private static Parameters persisted(String query, String hash) {
        Map<String, ?> extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
        return asked(
                query == null ? Map.of("extensions", extensions) : Map.of("query", query, "extensions", extensions));
    }

    @Test
    void aDocumentIsFoundByItsHashByAPrefixedHashAndByTheIdOfABuild() throws IOException {
        Documents documents = documents(true);
        assertThat(documents.of(asked(Map.of("documentId", "sha256:" + Sha256.of(OWN)))))
                .isEqualTo(OWN);
        assertThat(documents.of(persisted(null, Sha256.of(OWN)))).isEqualTo(OWN);
        assertThat(documents.of(asked(Map.of("documentId", "abc")))).isEqualTo("{ built: __typename }");
    }

    @Test
    void aHashIsLearnedWithItsDocumentOnlyWhereAnythingIsAnswered() throws IOException {
        for (boolean only : new boolean[] {false, true}) {
            Documents documents = documents(only);
            assertThat(documents.of(persisted(OTHER, Sha256.of(OTHER)))).isEqualTo(OTHER);
            if (only) {
                assertThatThrownBy(() -> documents.of(persisted(null, Sha256.of(OTHER))))
                        .hasMessage("PersistedQueryNotFound");
            } else {
                assertThat(documents.of(persisted(null, Sha256.of(OTHER)))).isEqualTo(OTHER);
            }
        }
    }

    @Test
    void aWrongHashIsNotLearned() throws IOException {
        assertThatThrownBy(() -> documents(false).of(persisted(OTHER, Sha256.of(OWN))))
                .hasMessageContaining("not the hash");
    }

    @Test
    void whereOnlyTrustedDocumentsAreAnsweredTheirTextIsAsGoodAsTheirId() throws IOException {
        Documents documents = documents(true);
        documents.check(OWN);
        assertThatThrownBy(() -> documents.check(OTHER))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        documents(false).check(OTHER);
    }

    @Test
    void theCommandsUseDocumentsThatComeWithTheService() throws IOException {
        documents(true).check(Files.readString(Path.of("graphql/documents/ingest.graphql")));
    }
}
