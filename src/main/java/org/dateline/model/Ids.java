package org.dateline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids computed from content: {@code kind:hash}, so that loading the same thing twice changes nothing. */
public final class Ids {

    /** 80 bits: at a hundred million ids the chance of one clash is below one in two hundred million. */
    private static final int BYTES = 10;

    private Ids() {}

    /** The id of an article: its address and its text, so that new text at an old address is another version. */
    public static String article(@Nullable String url, String rawText) {
        return "article:" + hash(url == null ? "" : url, rawText);
    }

    /** The id of the story that an article founds. */
    public static String story(String articleId) {
        return "story:" + hash(articleId);
    }

    /** The id of a source: its name, without case and outer space. */
    public static String source(String name) {
        return "source:" + hash(name.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** The id of an action, minted once from its founding claim. */
    public static String action(String foundingClaimId) {
        return "action:" + hash(foundingClaimId);
    }

    /** The id of what was handed in for ingestion. */
    public static String submission(String payload) {
        return "submission:" + hash(payload);
    }

    /** The id of a measure: its imposer, its target, its instrument and whether it restricts or eases. */
    public static String measure(String place) {
        return "measure:" + hash(place);
    }

    /** The id of one of several measures that differ by what they call themselves only. */
    public static String designated(String measureId, String designator) {
        return designator.isEmpty() ? measureId : measureId + "-" + hash(designator);
    }

    /** The id of an act of an analyst. */
    public static String curation(String what) {
        return "curation:" + hash(what);
    }

    /** The id of an entity that an analyst adds. */
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

    /** The id of a topic. */
    public static String topic(String key) {
        return "topic:" + hash(key);
    }

    /** The id of a watched source. */
    public static String watchedSource(String key) {
        return "watch:" + hash(key);
    }

    /** The id of an entry of a watched source: the name that the source gives it. */
    public static String watchedEntry(String sourceId, String key) {
        return "entry:" + hash(sourceId, key);
    }

    /** The id of a sentence, whoever says it. */
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
