package org.dateline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.dateline.server.DatelineProperties;
import org.dateline.server.PrivateFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The token of the data folder's owner. It is created once and stored in the folder, readable by the owner only. */
@Component
@ConditionalOnWebApplication
public class LocalToken {

    private static final int BYTES = 32;

    private final Path file;
    private final String value;

    LocalToken(DatelineProperties properties) {
        this.file = fileIn(properties.data());
        this.value = read(file);
    }

    /** Returns the file of a data folder that stores the token. */
    public static Path fileIn(Path data) {
        return data.resolve("token");
    }

    /** Returns the owner's name, which is recorded with the owner's changes. */
    static String owner() {
        return System.getProperty("user.name", "local");
    }

    private static String read(Path file) {
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!kept.isEmpty()) {
                return kept;
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            PrivateFiles.write(file, made + "\n");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the token in " + file, e);
        }
    }

    boolean matches(String given) {
        return Secrets.equal(given, value);
    }

    Path file() {
        return file;
    }

    /** Returns the address that logs the owner in. */
    String link(String service) {
        return service + "/?token=" + value;
    }

    /** Leaves the value out, because this text may be logged. */
    @Override
    public String toString() {
        return "LocalToken[" + file + "]";
    }
}
