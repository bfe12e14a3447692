package org.dateline.resolution;

import java.util.Set;
import org.dateline.model.ActionType;

/**
 * An act among the others of its story, by who takes part in it.
 *
 * @param type what is done
 * @param sentence the number of its sentence within the story, from 0
 * @param actors who does it
 * @param objects its targets, addressees and beneficiaries
 * @param affected the countries on which it falls besides
 * @param goods whether it names goods
 */
record StoryAct(
        ActionType type, int sentence, Set<String> actors, Set<String> objects, Set<String> affected, boolean goods) {

    boolean isBy(Set<String> some) {
        return actors.stream().anyMatch(some::contains);
    }

    boolean isOn(Set<String> some) {
        return objects.stream().anyMatch(some::contains);
    }

    boolean fallsOn(Set<String> some) {
        return isOn(some) || affected.stream().anyMatch(some::contains);
    }
}
