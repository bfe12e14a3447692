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
        Files.writeString(file, JsonMapper.shared().writeValueAsString(entry) + "\n", StandardOpenOption.APPEND);
    }

    /** Moves the entries into the audit, before a command of this start looks at it. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void add() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<Map<String, Object>> rows = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(LaterAudit::row)
                    .toList();
            database.write(tx -> tx.run(ADD, Map.of("rows", rows)).consume());
            Files.delete(file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The audit gets the entries in {} at another start: {}", file, e.getMessage());
        }
    }

    private static Map<String, Object> row(String line) {
        Map<String, Object> props = new HashMap<>();
        JsonMapper.shared()
                .readTree(line)
                .forEachEntry((name, value) ->
                        props.put(name, value.isNumber() ? (Object) value.asLong() : value.asString()));
        return Map.of("props", props);
    }
}
