package org.dateline.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads successfully fetched pages from web archives (ISO 28500), such as CC-NEWS. */
final class WarcArticles implements ArticleSource {

    /** Longest page in bytes. Longer ones are not articles. */
    private static final int MAX_BYTES = 16 << 20;

    private static final int OK = 200;

    @Override
    public void read(BulkFile file, long skip, Consumer<Found> articles) throws IOException {
        long place = 0;
        try (InputStream in = file.openPacked();
                WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                place++;
                if (place > skip && next.get() instanceof WarcResponse response) {
                    page(place, response).ifPresent(articles);
                }
            }
        } catch (ParsingException | EOFException e) {
            articles.accept(Found.bad(place + 1, "the archive breaks off here: " + e.getMessage()));
        }
    }

    /** Returns the article of a record. A malformed record does not end the archive. */
    private static Optional<Found> page(long place, WarcResponse response) throws IOException {
        try {
            return isPage(response) ? Optional.of(found(place, response)) : Optional.empty();
        } catch (ParsingException | RuntimeException e) {
            return Optional.of(Found.bad(place, "the record cannot be read: " + e.getMessage()));
        }
    }

    private static boolean isPage(WarcResponse response) throws IOException {
        return response.http().status() == OK
                && response.http().contentType().base().equals(MediaType.HTML);
    }

    private static Found found(long place, WarcResponse response) throws IOException {
        byte[] body = response.http().body().stream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return Found.bad(place, "the page is longer than " + MAX_BYTES + " bytes");
        }
        String charset = response.http().contentType().parameters().get("charset");
        String html = new String(body, charset(charset));
        String host = response.targetURI().getHost();
        return Found.of(place, new Submission(html, TextFormat.HTML, null, response.target(), host, null, null));
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
