package org.dateline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;

/** Finds articles in files, folders and at addresses; what cannot be read is told and does not stop the rest. */
public final class Deliveries {

    /** Text files of news are small; larger ones are archives, which have readers of their own. */
    static final long MAX_BYTES = 16L << 20;

    private final @Nullable String publishedAt;
    private final @Nullable String source;

    /**
     * Reads with what is known of all articles.
     *
     * @param publishedAt when they were published, where they do not say themselves
     * @param source who published them, where they do not say themselves
     */
    public Deliveries(@Nullable String publishedAt, @Nullable String source) {
        this.publishedAt = publishedAt;
        this.source = source;
    }

    /** Reads a file, all files of a folder, or an address that begins with http. */
    public Stream<Delivery> of(String place) {
        return place.startsWith("http://") || place.startsWith("https://") ? ofAddress(place) : ofPath(Path.of(place));
    }

    private Stream<Delivery> ofAddress(String url) {
        try {
            WebPage page = WebPage.fetch(url);
            return Stream.of(Delivery.of(url, complete(page.text(), page.format(), url)));
        } catch (UnreadableArticle e) {
            return Stream.of(new Delivery(url, null, e));
        }
    }

    private Stream<Delivery> ofPath(Path path) {
        if (!Files.exists(path)) {
            return Stream.of(Delivery.failed(path.toString(), "there is no such file or folder"));
        }
        return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    }

    private Stream<Delivery> ofFolder(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(Deliveries::isArticle)
                    .sorted()
                    .toList();
            return files.isEmpty()
                    ? Stream.of(Delivery.failed(
                            folder.toString(), "the folder holds no articles (.txt, .html, .htm, .jsonl)"))
                    : files.stream().flatMap(this::ofFile);
        } catch (IOException e) {
            return Stream.of(Delivery.failed(folder.toString(), "cannot be listed: " + e.getMessage()));
        }
    }

    private static boolean isArticle(Path file) {
        return Stream.of("txt", "html", "htm", "jsonl").anyMatch(ending(file)::equals);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Stream<Delivery> ofFile(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES && !ending(file).equals("jsonl")) {
                return Stream.of(Delivery.failed(
                        file.toString(),
                        "the file has " + Files.size(file) + " bytes; an article has at most " + MAX_BYTES));
            }
            return switch (ending(file)) {
                case "jsonl" -> JsonLines.read(file, publishedAt, source);
                case "html", "htm" -> Stream.of(page(file, TextFormat.HTML));
                default -> Stream.of(page(file, TextFormat.PLAIN));
            };
        } catch (IOException e) {
            return Stream.of(Delivery.failed(file.toString(), "cannot be read: " + e.getMessage()));
        } catch (UnreadableArticle e) {
            return Stream.of(new Delivery(file.toString(), null, e));
        }
    }

    private Delivery page(Path file, TextFormat format) throws IOException {
        String text = Charsets.decode(Files.readAllBytes(file), format, file.toString());
        return Delivery.of(file.toString(), complete(text, format, null));
    }

    private Submission complete(String text, TextFormat format, @Nullable String url) {
        return new Submission(text, format, null, url, source, publishedAt, null);
    }
}
