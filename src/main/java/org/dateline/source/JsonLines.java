package org.dateline.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads archives with one article per line. An unusable line does not stop the others. */
final class JsonLines extends AbstractSpliterator<Delivery> {

    private final String file;
    private final InputStream in;
    private final BoundedLines lines;
    private final JsonArticle articles;
    private boolean any;

    private JsonLines(String file, InputStream in, JsonArticle articles) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.file = file;
        this.in = in;
        this.lines = new BoundedLines(in, Deliveries.MAX_BYTES);
        this.articles = articles;
    }

    /** Reads an archive, which is closed with the stream or at its end. */
    static Stream<Delivery> read(String file, InputStream archive, JsonArticle articles) {
        InputStream in = new BufferedInputStream(archive);
        return StreamSupport.stream(new JsonLines(file, in, articles), false).onClose(() -> close(in));
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Delivery> action) {
        try {
            while (!lines.isEnded()) {
                Optional<Delivery> found = delivery(lines.next());
                if (found.isPresent()) {
                    any = true;
                    action.accept(found.get());
                    return true;
                }
            }
            in.close();
            return end(action);
        } catch (IOException e) {
            any = true;
            action.accept(Delivery.failed(file, "cannot be read: " + e.getMessage()));
            return false;
        }
    }

    private boolean end(Consumer<? super Delivery> action) {
        if (any) {
            return false;
        }
        any = true;
        action.accept(Delivery.failed(file, "the file holds no articles"));
        return true;
    }

    private Optional<Delivery> delivery(BoundedLines.Line line) {
        String origin = file + ":" + line.number();
        if (line.tooLong()) {
            return Optional.of(Delivery.failed(origin, "the line has more than " + Deliveries.MAX_BYTES + " bytes"));
        }
        String text = decode(line.bytes());
        if (text == null) {
            return Optional.of(Delivery.failed(origin, "the encoding is not UTF-8, as JSON wants it"));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(articles.read(text, origin));
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
