package org.dateline.source;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;

/** Finds articles in files, folders and at addresses. Unreadable ones are reported and do not stop the rest. */
public final class Deliveries {

    /** Largest file in bytes. Larger files are archives, which have their own readers. */
    static final long MAX_BYTES = 16L << 20;

    private static final List<String> ENDINGS = List.of("txt", "md", "html", "htm", "jsonl", "ndjson", "json");

    /** Extensions of archives that are read line by line, with no size limit. */
    private static final Set<String> LINES = Set.of("jsonl", "ndjson");

    private final @Nullable String publishedAt;
    private final @Nullable String source;
    private final @Nullable InsideFolder inside;

    /**
     * Creates a reader with defaults for all articles.
     *
     * @param publishedAt the publication date of articles that state none; null for none
     * @param source the publisher of articles that state none; null for none
     */
    public Deliveries(@Nullable String publishedAt, @Nullable String source) {
        this(publishedAt, source, null);
    }

    private Deliveries(@Nullable String publishedAt, @Nullable String source, @Nullable InsideFolder inside) {
        this.publishedAt = publishedAt;
        this.source = source;
        this.inside = inside;
    }

    /**
     * Returns a reader of single files that reads those of a folder alone. A link that leads out of it is a failure, also if it is made
     * while a file is opened.
     *
     * @param folder the folder, without links in its path
     * @throws IOException if its path has a link, or it cannot be looked at
     */
    public Deliveries inside(Path folder) throws IOException {
        return new Deliveries(publishedAt, source, InsideFolder.of(folder));
    }

    /** Returns the files in a folder and its subfolders that may contain articles. */
    public static List<Path> files(Path folder) {
        return Folder.read(folder, file -> ENDINGS.contains(ending(file))).files();
    }

    /** Reads a file, all files of a folder, or an address that begins with http. */
    public Stream<Delivery> of(String place) {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            return ofAddress(place);
        }
        try {
            return ofPath(Path.of(place));
        } catch (InvalidPathException e) {
            return Stream.of(Delivery.failed(place, "this is no path: " + e.getReason()));
        }
    }

    private Stream<Delivery> ofAddress(String url) {
        try {
            WebPage page = WebPage.fetch(url);
            return Stream.of(delivery(page.text(), page.format(), url, url));
        } catch (UnreadableArticle e) {
            return Stream.of(Delivery.failed(e));
        }
    }

    private Stream<Delivery> ofPath(Path path) {
        if (!Files.exists(path)) {
            return Stream.of(Delivery.failed(path.toString(), "there is no such file or folder"));
        }
        return inside == null && Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    }

    private Stream<Delivery> ofFolder(Path folder) {
        Folder found = Folder.read(folder, file -> ENDINGS.contains(ending(file)));
        Stream<Delivery> read = found.files().stream().flatMap(this::ofFile);
        Stream<Delivery> left = Stream.concat(found.failures().stream(), SkippedFiles.of(folder, found.others()));
        return found.files().isEmpty() && found.failures().isEmpty()
                ? Stream.concat(
                        left,
                        Stream.of(Delivery.failed(
                                folder.toString(),
                                "the folder holds no articles ("
                                        + ENDINGS.stream().map(e -> "." + e).collect(joining(", ")) + ")")))
                : Stream.concat(left, read);
    }

    static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Stream<Delivery> ofFile(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES && !LINES.contains(ending(file))) {
                return Stream.of(Delivery.failed(
                        file.toString(),
                        "the file has " + Files.size(file) + " bytes; an article has at most " + MAX_BYTES));
            }
            return switch (ending(file)) {
                case "jsonl", "ndjson" ->
                    JsonLines.read(file.toString(), open(file), new JsonArticle(publishedAt, source));
                case "json" -> new JsonArticle(publishedAt, source).all(file.toString(), bytes(file));
                case "html", "htm" -> Stream.of(page(file, TextFormat.HTML));
                default -> Stream.of(page(file, TextFormat.PLAIN));
            };
        } catch (IOException e) {
            return Stream.of(Delivery.failed(file.toString(), "cannot be read: " + e.getMessage()));
        } catch (UnreadableArticle e) {
            return Stream.of(Delivery.failed(e));
        }
    }

    private InputStream open(Path file) throws IOException {
        return inside == null ? Files.newInputStream(file) : inside.open(file);
    }

    private byte[] bytes(Path file) throws IOException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("it has grown to more than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private Delivery page(Path file, TextFormat format) throws IOException {
        String text = Charsets.decode(bytes(file), format, file.toString());
        return delivery(text, format, file.toString(), null);
    }

    private Delivery delivery(String text, TextFormat format, String origin, @Nullable String url) {
        return switch (Markup.of(text)) {
            case FEED -> Delivery.failed(origin, "this is a feed; `dateline import rss` takes its articles in");
            case PAGE -> Delivery.of(origin, complete(text, TextFormat.HTML, url));
            case NONE ->
                format == TextFormat.PLAIN && text.length() > ArticleReader.MAX_CHARACTERS
                        ? Delivery.failed(origin, ArticleReader.tooLong(text))
                        : Delivery.of(origin, complete(text, format, url));
        };
    }

    private Submission complete(String text, TextFormat format, @Nullable String url) {
        return format == TextFormat.HTML
                ? HtmlPage.completed(new Submission(text, format, null, url, null, null, null), publishedAt, source)
                : new Submission(text, format, null, url, source, day(text), null);
    }

    private @Nullable String day(String text) {
        return publishedAt == null || ReportDay.stated(text).isPresent() ? null : publishedAt;
    }
}
