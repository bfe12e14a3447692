package org.dateline.graph;

import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/**
 * The migrations in their earlier form, in which a statement could not be run twice. They have the same effect but
 * other checksums, and databases that they migrated must still open.
 */
final class EarlierMigrations {

    /**
     * The guards that let a statement run again. A process that is killed between a migration and its record leaves
     * both to the next process. Guards were added in two steps, so each pattern removes those that one build lacked,
     * the latest build first.
     */
    static final List<Pattern> GUARDS = List.of(
            Pattern.compile("\nWHERE r\\.day IS NOT NULL"),
            Pattern.compile(" IF (?:NOT )?EXISTS|\nWHERE r\\.day IS NOT NULL"));

    private static final Set<Outcome> THEIRS = EnumSet.of(Outcome.VALID, Outcome.INCOMPLETE_DATABASE);

    private EarlierMigrations() {}

    /** Tells whether a database has the schema that these migrations made. */
    static boolean wrote(Driver driver) {
        return GUARDS.stream().anyMatch(guards -> wrote(driver, guards));
    }

    private static boolean wrote(Driver driver, Pattern guards) {
        try {
            Path folder = Files.createTempDirectory("migrations");
            try {
                List<URL> earlier = without(guards, folder);
                return THEIRS.contains(
                        Schema.migrations(driver, folders -> earlier).validate().getOutcome());
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<URL> without(Pattern guards, Path folder) throws IOException {
        List<URL> files = new ArrayList<>();
        for (URL migration : Schema.migrations(List.of("cypher/migrations"))) {
            String path = migration.getPath();
            Path file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
            try (InputStream text = migration.openStream()) {
                String guarded = new String(text.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(file, guards.matcher(guarded).replaceAll(""));
            }
            files.add(file.toUri().toURL());
        }
        return files;
    }
}
