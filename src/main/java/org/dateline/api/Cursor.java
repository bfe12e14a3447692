package org.dateline.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opaque marks of places in lists: which list, and the sort key of the element there. */
final class Cursor {

    private static final String SEPARATOR = " ";

    private Cursor() {}

    /** Writes a place; the parts hold no spaces. */
    static String encode(String list, Object... place) {
        StringBuilder text = new StringBuilder(list);
        Arrays.stream(place).forEach(part -> text.append(SEPARATOR).append(part));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a place of a list.
     *
     * @throws BadRequest when the cursor is not one of that list
     */
    static @Nullable List<String> decode(String list, int parts, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> words = words(cursor);
        if (words.size() != parts + 1 || !words.getFirst().equals(list)) {
            throw notOne(cursor);
        }
        return words.subList(1, words.size());
    }

    /** Reads a place that is one number. */
    static @Nullable Long decodeLong(String list, @Nullable String cursor) {
        List<String> place = decode(list, 1, cursor);
        try {
            return place == null ? null : Long.valueOf(place.getFirst());
        } catch (NumberFormatException e) {
            throw notOne(String.valueOf(cursor));
        }
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
