package org.dateline.curation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.changes.Change;
import org.dateline.model.Entity;
import org.neo4j.driver.Record;

/**
 * What a correction would change now.
 *
 * @param kind what would be done
 * @param changes the first changes, by the ids of what changes
 * @param stories the ids of the stories that these acts would have, for acts on measures that only a story tells apart
 * @param entities the entities of these changes as they would be afterwards, by their ids; merged ones lead to their survivors
 * @param counts how many changes there are in all
 */
public record CorrectionPreview(
        CurationKind kind,
        List<Change> changes,
        Map<String, Set<String>> stories,
        Map<String, Entity> entities,
        Counts counts) {

    /**
     * Numbers of changes.
     *
     * @param added acts that do not stand yet
     * @param removed acts that would stand no more
     * @param changed other acts
     * @param entities entities that would lead to another, or no more
     * @param articles articles that would be withdrawn
     */
    public record Counts(int added, int removed, int changed, int entities, int articles) {

        static Counts of(Record row) {
            return new Counts(
                    row.get("added").asInt(),
                    row.get("removed").asInt(),
                    row.get("changed").asInt(),
                    row.get("entities").asInt(),
                    row.get("articles").asInt());
        }

        public int total() {
            return added + removed + changed + entities + articles;
        }
    }
}
