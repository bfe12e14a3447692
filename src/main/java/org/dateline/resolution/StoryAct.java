package org.dateline.resolution;

import java.util.Set;
import org.dateline.model.ActionType;

/**
 * An act as part of its story, with the identities of its parties.
 *
 * @param type the type of the act
 * @param sentence the number of its sentence within the story, from 0
 * @param actors its actors
 * @param objects its targets, addressees and beneficiaries
 * @param affected the countries that it also affects
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
