package org.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.LaterAudit;
import org.dateline.server.DatabaseElsewhere;
import org.dateline.server.StoreDump;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dumps the store of a data folder, by the service that has it open or in this process. */
final class PhysicalDesk {

    private PhysicalDesk() {}

    /**
     * Dumps a store and returns a line about the result.
     *
     * @throws org.dateline.server.DumpFailed if the dump fails in this process
     * @throws IllegalStateException if the dump fails in the service
     */
    static String dump(String data, Path file) {
        Path target = file.toAbsolutePath().normalize();
        Optional<URI> service = Desks.isAnswered(data) ? Desks.address(Path.of(data)) : Optional.empty();
        if (service.isEmpty()) {
            DatabaseElsewhere.check(Path.of(data));
            StoreDump.write(Path.of(data), target);
            note(Path.of(data), target);
            return file + ": written; no service was running";
        }
        JsonNode answer = post(service.get(), ServiceCredential.of(Path.of(data)), name(target));
        move(Path.of(answer.get("file").asString()), target);
        return String.format(
                Locale.ROOT,
                "%s: %,d bytes; the database was stopped for %.1f s",
                file,
                answer.get("bytes").asLong(),
                answer.get("pauseMillis").asLong() / 1000.0);
    }

    /** Keeps an entry for the audit, which is in the store that the dump left closed. */
    private static void note(Path data, Path target) {
        try {
            LaterAudit.keep(data, Actor.commandLine(), AuditAct.BACKUP, target.toString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    target + " is written, but the audit will not have it: " + data + " takes no file: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Returns a unique name, so that two concurrent backups do not collide in the service's folder. */
    private static String name(Path target) {
        return UUID.randomUUID() + "-" + target.getFileName();
    }

    /**
     * Moves the file out of the service's folder. The service writes only there, and the command has access to the same
     * folder.
     */
    private static void move(Path written, Path target) {
        try {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The store was written to " + written + " and cannot be moved to " + target + ": " + e.getMessage(),
                    e);
        }
    }

    private static JsonNode post(URI service, ServiceCredential credential, String file) {
        URI endpoint = service.resolve("/backup/physical?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8));
        HttpRequest request = credential
                .add(HttpRequest.newBuilder(endpoint))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(answer.path("message")
                        .asString(answer.path("detail").asString("The service answered " + response.statusCode())));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("The service at " + service + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + service, e);
        }
    }
}
