package org.dateline.api.relay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.dateline.api.errors.BadRequest;
import org.dateline.graph.AsOf;
import org.jspecify.annotations.Nullable;

/** Opaque cursors. Each holds the name of its list and the sort key of an element. */
public final class Cursor {

    private static final String SEPARATOR = " ";

    private Cursor() {}

    /** Encodes a position in a list and its state of knowledge. The parts must not contain spaces. */
    public static String encode(String list, AsOf known, Object... place) {
        StringBuilder text = new StringBuilder(list).append(SEPARATOR).append(known.mark());
        Arrays.stream(place).forEach(part -> text.append(SEPARATOR).append(part));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Decodes a cursor of a list; null for null.
     *
     * @throws BadRequest if the cursor belongs to another list or to another state of knowledge
     */
    public static @Nullable List<String> decode(String list, AsOf known, int parts, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> words = words(cursor);
        if (words.size() != parts + 2 || !words.getFirst().equals(list)) {
            throw notOne(cursor);
        }
        if (!words.get(1).equals(known.mark())) {
            throw new BadRequest("\"" + cursor
                    + "\" is a cursor of this list with another asOf; pass the asOf of the page that gave it.");
        }
        return words.subList(2, words.size());
    }

    /** Decodes a position that is one number. */
    public static @Nullable Long decodeLong(String list, AsOf known, @Nullable String cursor) {
        List<String> place = decode(list, known, 1, cursor);
        try {
            return place == null ? null : Long.valueOf(place.getFirst());
        } catch (NumberFormatException e) {
            throw notOne(String.valueOf(cursor));
        }
    }

    /**
     * A position in a list sorted by time.
     *
     * @param at the time in microseconds since 1970
     * @param id the id of the element, which breaks ties
     */
    public record Moment(long at, String id) {}

    /** Decodes a position that is a time and an id. */
    public static @Nullable Moment decodeMoment(String list, AsOf known, @Nullable String cursor) {
        List<String> place = decode(list, known, 2, cursor);
        try {
            return place == null ? null : new Moment(Long.parseLong(place.getFirst()), place.getLast());
        } catch (NumberFormatException e) {
            throw notOne(String.valueOf(cursor));
        }
    }

    /** Decodes a position that is a text of two words. */
    public static @Nullable String decodeText(String list, AsOf known, @Nullable String cursor) {
        List<String> place = decode(list, known, 2, cursor);
        return place == null ? null : String.join(SEPARATOR, place);
    }

    private static List<String> words(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return List.of(text.split(SEPARATOR));
        } catch (IllegalArgumentException e) {
            throw notOne(cursor);
        }
    }

    private static BadRequest notOne(String cursor) {
        return new BadRequest("\"" + cursor + "\" is no cursor of this list; pass one that an earlier page gave.");
    }
}
