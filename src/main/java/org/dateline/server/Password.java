package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;

/**
 * The password of people's account in the embedded database, generated once and stored beside the store.
 *
 * @param file its file, readable by the owner only
 * @param value the password
 */
record Password(Path file, String value) {

    private static final int BYTES = 24;

    /** The name of the account. */
    static final String USER = "neo4j";

    /** Sets up the account with the stored password, or with a new one. */
    static Password of(Path home, DatabaseManagementService service) {
        Path file = home.resolve("password");
        try {
            String stored = Files.exists(file) ? Files.readString(file).strip() : "";
            boolean kept = !stored.isEmpty();
            Password password = new Password(file, kept ? stored : generate());
            // Set the password in the server before it is stored. A stored password that the server does not have would
            // lock people out; an unstored one is set again at the next start.
            password.tell(service);
            if (!kept) {
                PrivateFiles.write(file, password.value + "\n");
            }
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
        Account.run(
                service,
                "CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("user", USER, "password", value));
    }

    /** Leaves the value out, because this text may be logged. */
    @Override
    public String toString() {
        return "Password[" + file + "]";
    }
}
