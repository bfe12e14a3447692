package org.dateline.curation;

import org.dateline.security.Actor;

/**
 * The author and reason of a correction, which are kept permanently.
 *
 * @param actor the login
 * @param who the analyst
 * @param why the reason
 */
public record Signed(Actor actor, String who, String why) {

    /** Signs with the login's name, or with the given name if the service runs without logins. */
    public static Signed of(Actor actor, String who, String why) {
        return new Signed(actor, actor.isNamed() ? actor.name() : who, why);
    }

    /** Signs for the owner of the data folder, who works without the service. */
    public Signed(String who, String why) {
        this(Actor.commandLine(), who, why);
    }

    public Signed {
        if (who.isBlank() || why.isBlank()) {
            throw new CurationRefused("Say who you are and why; both are kept with the correction.");
        }
    }
}
