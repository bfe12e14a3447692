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

/** The token of the data folder's owner: made once, kept in the folder, readable by the owner alone. */
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

    /** The file of a data folder that holds the token. */
    public static Path fileIn(Path data) {
        return data.resolve("token");
    }

    /** The name of the owner, which is kept with what the owner does. */
    static String owner() {
        return System.getProperty("user.name", "local");
    }

    private static String read(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
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

    /** The address that logs the owner in. */
    String link(String service) {
        return service + "/?token=" + value;
    }

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "LocalToken[" + file + "]";
    }
}
