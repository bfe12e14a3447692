package org.dateline.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.server.DatelineProperties;
import org.dateline.server.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps audit entries of acts during which the database was closed, in a file of the data folder until the next start. */
@Component
public class LaterAudit {

    private static final Logger LOG = LoggerFactory.getLogger(LaterAudit.class);

    /** Adds entries by their ids, so that a start that was killed before it deleted the file adds none twice. */
    private static final String ADD = Cypher.load("write/restore_audit");

    private final Path file;
    private final Database database;

    LaterAudit(DatelineProperties properties, Database database) {
        this.file = fileIn(properties.data());
        this.database = database;
    }

    private static Path fileIn(Path data) {
        return data.resolve("audit.jsonl");
    }

    /**
     * Keeps an entry for an act that has just ended.
     *
     * @throws IOException if the data folder cannot be written to
     */
    public static void keep(Path data, Actor actor, AuditAct act, String subject) throws IOException {
        Map<String, Object> entry = Map.of(
                "id", "audit:" + UUID.randomUUID(),
                "at", Micros.of(Instant.now()),
                "act", act.name(),
                "actor", actor.id(),
                "name", actor.name(),
                "address", actor.address(),
                "subject", subject);
        Path file = fileIn(data);
        if (!Files.exists(file)) {
            PrivateFiles.create(file);
        }
        // A full disk may have cut off the line before.
        Files.writeString(file, "\n" + JsonMapper.shared().writeValueAsString(entry) + "\n", StandardOpenOption.APPEND);
    }

    /** Moves the entries into the audit, before a command of this start looks at it. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void add() {
        // A dump that ends meanwhile writes a new file.
        Path taken = file.resolveSibling("audit.adding.jsonl");
        try {
            if (!Files.exists(taken)) {
                if (!Files.exists(file)) {
                    return;
                }
                Files.move(file, taken);
            }
            List<Map<String, Object>> rows = Files.readAllLines(taken, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .flatMap(line -> row(line).stream())
                    .toList();
            database.write(tx -> tx.run(ADD, Map.of("rows", rows)).consume());
            Files.delete(taken);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The audit gets the entries in {} at another start: {}", file, e.getMessage());
        }
    }

    private static Optional<Map<String, Object>> row(String line) {
        Map<String, Object> props = new HashMap<>();
        try {
            JsonMapper.shared()
                    .readTree(line)
                    .forEachEntry((name, value) ->
                            props.put(name, value.isNumber() ? (Object) value.asLong() : value.asString()));
        } catch (JacksonException e) {
            LOG.warn("An entry of the audit is cut off, and is left out: {}", line);
            return Optional.empty();
        }
        return Optional.of(Map.of("props", props));
    }
}
