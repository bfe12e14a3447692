package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.Transaction;

/**
 * The password of the embedded database's only user, generated once and kept beside the store.
 *
 * @param file where it is kept, readable by the owner alone
 * @param value the password
 */
record Password(Path file, String value) {

    private static final int BYTES = 24;

    /** Reads the password of a server, or gives it one on its first start. */
    static Password of(Path home, DatabaseManagementService service) {
        Path file = home.resolve("password");
        try {
            if (Files.exists(file)) {
                return new Password(file, Files.readString(file).strip());
            }
            Password password = new Password(file, generate());
            // The server first: a file without effect would lock everybody out, a second start repeats an unwritten
            // one.
            password.tell(service);
            password.keep();
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the database's password in " + file, e);
        }
    }

    private static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void tell(DatabaseManagementService service) {
        try (Transaction tx = service.database("system").beginTx()) {
            tx.execute("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", value))
                    .close();
            tx.commit();
        }
    }

    private void keep() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, value + "\n", StandardOpenOption.CREATE);
    }

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "Password[" + file + "]";
    }
}
