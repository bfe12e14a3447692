package org.dateline.curation;

import org.dateline.security.Actor;

/**
 * Who corrects the record and why; both are kept for good.
 *
 * @param actor the login
 * @param who the analyst
 * @param why the reason
 */
public record Signed(Actor actor, String who, String why) {

    /** Signs with the name of the login; where nobody logs in, with the one that was given. */
    public static Signed of(Actor actor, String who, String why) {
        return new Signed(actor, actor.isNamed() ? actor.name() : who, why);
    }

    /** Signs what the owner of the data folder does without the service. */
    public Signed(String who, String why) {
        this(Actor.commandLine(), who, why);
    }

    public Signed {
        if (who.isBlank() || why.isBlank()) {
            throw new CurationRefused("Say who you are and why; both are kept with the correction.");
        }
    }
}
