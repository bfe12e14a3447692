package org.dateline.model;

import java.util.List;

/**
 * All that was read in one article, ready to be written.
 *
 * @param article the article
 * @param storyId the story that it tells
 * @param signature what near-duplicates share
 * @param segments its stories
 * @param mentions who is named in it
 * @param claims what it states
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
