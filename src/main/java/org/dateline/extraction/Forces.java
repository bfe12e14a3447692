package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extraction.Entries.Force;
import org.jspecify.annotations.Nullable;

/** The forces that the words around and above an act put on it, the nearest first. */
final class Forces {

    /** The stages of modality, the least real first. */
    private static final List<Force> UNREAL =
            List.of(Force.CONSIDERED, Force.PROPOSED, Force.THREATENED, Force.ANNOUNCED);

    private final List<Force> forces = new ArrayList<>();
    private boolean blocked;

    void add(Force force) {
        if (force == Force.BLOCKED) {
            blocked = true;
        } else {
            forces.add(force);
        }
    }

    boolean has(Force force) {
        return forces.contains(force);
    }

    /** Tells whether one of them leaves nothing done. */
    boolean isBlocked() {
        return blocked;
    }

    /** The least real of what governs the act; null when nothing changes it. */
    @Nullable
    Force least() {
        return UNREAL.stream().filter(forces::contains).findFirst().orElse(null);
    }

    String trace() {
        return forces.isEmpty()
                ? ""
                : "<" + String.join("<", forces.stream().map(Enum::name).toList());
    }
}
