package org.dateline.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files of a folder and its subfolders. Links are not followed, which prevents cycles.
 *
 * @param files the requested files in the order of their paths
 * @param others the other files in the order of their paths
 * @param failures folders that could not be read
 */
record Folder(List<Path> files, List<Path> others, List<Delivery> failures) {

    static Folder read(Path folder, Predicate<Path> wanted) {
        List<Path> files = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        List<Delivery> failures = new ArrayList<>();
        try {
            Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(start, visitor(wanted, files, others, failures));
        } catch (IOException e) {
            failures.add(failed(folder, e));
        }
        files.sort(null);
        others.sort(null);
        return new Folder(files, others, failures);
    }

    private static SimpleFileVisitor<Path> visitor(
            Predicate<Path> wanted, List<Path> files, List<Path> others, List<Delivery> failures) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || Files.isRegularFile(file)) {
                    (wanted.test(file) ? files : others).add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                failures.add(failed(file, e));
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static Delivery failed(Path place, IOException e) {
        return Delivery.failed(place.toString(), "cannot be listed: " + e.getMessage());
    }
}
