package org.dateline.api.admin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.dateline.security.Logins;
import org.dateline.server.DatelineProperties;
import org.dateline.server.DumpFailed;
import org.dateline.server.PhysicalBackup;
import org.dateline.server.PhysicalBackup.Dumped;
import org.dateline.server.PrivateFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handles {@code backup --physical} for administrators. Files are written to the configured backup folder only. */
@RestController
class BackupController {

    private final ObjectProvider<PhysicalBackup> backup;
    private final AuditTrail audit;
    private final Logins logins;
    private final Path folder;

    BackupController(
            ObjectProvider<PhysicalBackup> backup,
            AuditTrail audit,
            Logins logins,
            DatelineProperties properties,
            @Value("${dateline.backups:}") String folder) {
        this.backup = backup;
        this.audit = audit;
        this.logins = logins;
        this.folder = (folder.isBlank() ? properties.data().resolve("backups") : Path.of(folder))
                .toAbsolutePath()
                .normalize();
    }

    @PostMapping("/backup/physical")
    ResponseEntity<Map<String, Object>> physical(@RequestParam("file") String name) {
        PhysicalBackup physical = backup.getIfAvailable();
        if (physical == null) {
            return problem(
                    HttpStatus.CONFLICT, "The database is not embedded; back it up by neo4j-admin where it runs.");
        }
        Path file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            return problem(
                    HttpStatus.BAD_REQUEST, "file: name a file without a folder; it is written into " + folder + ".");
        }
        try {
            PrivateFiles.createFolder(folder);
            note(file, Map.of("state", "BEGUN"));
            Dumped dumped = physical.run(file, 1);
            note(file, Map.of("state", "DONE", "bytes", dumped.bytes()));
            return ResponseEntity.ok(Map.of(
                    "file", dumped.file().toString(),
                    "bytes", dumped.bytes(),
                    "pauseMillis", dumped.pause().toMillis()));
        } catch (DumpFailed e) {
            note(file, Map.of("state", "FAILED", "reason", String.valueOf(e.getMessage())));
            return problem(HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return problem(HttpStatus.INTERNAL_SERVER_ERROR, "The folder " + folder + " cannot be made.");
        }
    }

    private void note(Path file, Map<String, Object> state) {
        Actor actor = logins.current();
        if (actor != null) {
            audit.append(actor, AuditAct.BACKUP, file.toString(), state);
        }
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Map.of("message", message));
    }
}
