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
 * The migrations as they were until each of their statements could be run a second time. They did the same, but have other checksums, and
 * databases that they wrote are to be opened.
 */
final class EarlierMigrations {

    /**
     * What lets a statement run again: a process that is killed behind a migration and before its record leaves it to the next one. The guards
     * came one after the other, so each pattern has what one build lacked, the latest first.
     */
    static final List<Pattern> GUARDS = List.of(
            Pattern.compile("\nWHERE r\\.day IS NOT NULL"),
            Pattern.compile(" IF (?:NOT )?EXISTS|\nWHERE r\\.day IS NOT NULL"));

    private static final Set<Outcome> THEIRS = EnumSet.of(Outcome.VALID, Outcome.INCOMPLETE_DATABASE);

    private EarlierMigrations() {}

    /** Whether the schema of a database is what these migrations made. */
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
