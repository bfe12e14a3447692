package org.dateline.curation;

/**
 * Who corrects the record and why; both are kept for good.
 *
 * @param who the analyst
 * @param why the reason
 */
public record Signed(String who, String why) {

    public Signed {
        if (who.isBlank() || why.isBlank()) {
            throw new CurationRefused("Say who you are and why; both are kept with the correction.");
        }
    }
}
