package org.dateline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes ids from content, as {@code kind:hash}, so that loading the same content twice changes nothing. */
public final class Ids {

    /** 80 bits: with a hundred million ids, the chance of one clash is below one in two hundred million. */
    private static final int BYTES = 10;

    private Ids() {}

    /**
     * Returns the id of an article, computed from its address and its text. New text at an old address is another
     * version.
     */
    public static String article(@Nullable String url, String rawText) {
        return "article:" + hash(url == null ? "" : url, rawText);
    }

    /** Returns the id of the story that an article founds. */
    public static String story(String articleId) {
        return "story:" + hash(articleId);
    }

    /** Returns the id of a source, computed from its name without case and outer space. */
    public static String source(String name) {
        return "source:" + hash(name.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** Returns the id of an action, which is computed once, from its founding claim. */
    public static String action(String foundingClaimId) {
        return "action:" + hash(foundingClaimId);
    }

    /** Returns the id of a submission. */
    public static String submission(String payload) {
        return "submission:" + hash(payload);
    }

    /**
     * Returns the id of a measure.
     *
     * @param place imposer, target, instrument and direction of the measure
     */
    public static String measure(String place) {
        return "measure:" + hash(place);
    }

    /**
     * Returns the id of one of several measures that differ only by designator; an empty designator leaves the id as it
     * is.
     */
    public static String designated(String measureId, String designator) {
        return designator.isEmpty() ? measureId : measureId + "-" + hash(designator);
    }

    /** Returns the id of an analyst's change. */
    public static String curation(String what) {
        return "curation:" + hash(what);
    }

    /** Returns the id of an entity that an analyst adds. */
    public static String entity(String curationId) {
        return "entity:" + hash(curationId);
    }

    static String claim(String articleId, Quote quote, Coding coding, boolean denied) {
        String parties = coding.parties().stream()
                .map(p -> p.role() + "=" + (p.entity() == null ? p.text() : p.entity()))
                .sorted()
                .collect(Collectors.joining("|"));
        String where = quote.span() == null ? quote.text() : quote.span().toString();
        return "claim:"
                + hash(
                        articleId,
                        where,
                        coding.type().name(),
                        coding.instrument().name(),
                        String.valueOf(coding.stage()),
                        String.valueOf(denied),
                        parties);
    }

    /** Returns the id of a topic. */
    public static String topic(String key) {
        return "topic:" + hash(key);
    }

    /** Returns the id of a watched source. */
    public static String watchedSource(String key) {
        return "watch:" + hash(key);
    }

    /** Returns the id of an entry of a watched source, computed from the name that the source gives it. */
    public static String watchedEntry(String sourceId, String key) {
        return "entry:" + hash(sourceId, key);
    }

    /** Returns the id of a sentence. Equal sentences share one id, whatever their article. */
    public static String sentence(String text) {
        return "sentence:" + hash(text);
    }

    private static String hash(String... parts) {
        byte[] digest = sha256().digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
