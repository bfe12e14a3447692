package org.dateline.model;

import java.util.List;

/**
 * The result of reading one article, ready to be written.
 *
 * @param article the article
 * @param storyId the id of the story that it tells
 * @param signature the MinHash signature by which near-duplicates are found
 * @param segments the parts of the text, one per story
 * @param mentions the entities that it names
 * @param claims the acts that it states
 */
public record Reading(
        Article article,
        String storyId,
        Signature signature,
        List<Segment> segments,
        List<Mention> mentions,
        List<Claim> claims) {

    public Reading {
        segments = List.copyOf(segments);
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
    }
}
