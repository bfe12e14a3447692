package org.dateline.cli;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.security.LocalToken;

/**
 * The credential of commands: the key in the environment, or the token of the data folder.
 *
 * @param token the key or the token; empty if there is neither
 */
record ServiceCredential(String token) {

    private static final String VARIABLE = "DATELINE_KEY";

    static ServiceCredential of(Path data) {
        String key = System.getenv(VARIABLE);
        if (key != null && !key.isBlank()) {
            return new ServiceCredential(key.strip());
        }
        try {
            Path file = LocalToken.fileIn(data);
            return new ServiceCredential(
                    Files.isReadable(file) ? Files.readString(file).strip() : "");
        } catch (IOException e) {
            return new ServiceCredential("");
        }
    }

    HttpRequest.Builder add(HttpRequest.Builder request) {
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    /** Leaves the token out, because this text may be logged. */
    @Override
    public String toString() {
        return "ServiceCredential";
    }
}
