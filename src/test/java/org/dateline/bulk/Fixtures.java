package org.dateline.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The data sets' files among the test resources. */
public final class Fixtures {

    private Fixtures() {}

    /** A copy in a folder of the test's own. */
    public static Path copy(String name, Path folder) throws IOException {
        return Files.write(folder.resolve(Path.of(name).getFileName()), bytes(name));
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = Objects.requireNonNull(Fixtures.class.getResourceAsStream("/bulk/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
