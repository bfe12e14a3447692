package org.dateline.api;

import java.nio.file.Path;
import java.util.Map;
import org.dateline.server.DumpFailed;
import org.dateline.server.PhysicalBackup;
import org.dateline.server.PhysicalBackup.Dumped;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the command {@code backup --physical} of somebody who can read the data folder: whoever knows the password that
 * lies there may have files written.
 */
@RestController
class BackupController {

    private static final String BEARER = "Bearer ";

    private final ObjectProvider<PhysicalBackup> backup;

    BackupController(ObjectProvider<PhysicalBackup> backup) {
        this.backup = backup;
    }

    @PostMapping("/backup/physical")
    ResponseEntity<Map<String, Object>> physical(
            @RequestParam String file,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        PhysicalBackup physical = backup.getIfAvailable();
        if (physical == null) {
            return problem(
                    HttpStatus.CONFLICT, "The database is not embedded; back it up by neo4j-admin where it runs.");
        }
        if (authorization == null
                || !authorization.startsWith(BEARER)
                || !physical.isOwner(authorization.substring(BEARER.length()))) {
            return problem(HttpStatus.FORBIDDEN, "Only who knows the database's password may have it dumped.");
        }
        try {
            Dumped dumped = physical.run(Path.of(file), 1);
            return ResponseEntity.ok(Map.of(
                    "file", dumped.file().toString(),
                    "bytes", dumped.bytes(),
                    "pauseMillis", dumped.pause().toMillis()));
        } catch (DumpFailed e) {
            return problem(HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Map.of("message", message));
    }
}
