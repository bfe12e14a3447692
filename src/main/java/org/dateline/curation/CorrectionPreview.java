package org.dateline.curation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.changes.Change;
import org.dateline.model.Entity;
import org.neo4j.driver.Record;

/**
 * The effects that a correction would have now.
 *
 * @param kind the kind of correction
 * @param changes the first changes, in the order of the ids of the changed acts, entities and articles
 * @param stories the ids of the stories after the correction, by act, for acts on measures that only their stories
 *     distinguish
 * @param entities the entities of these changes after the correction, by id; the id of a merged entity leads to its
 *     survivor
 * @param counts the numbers of all changes, listed or not
 */
public record CorrectionPreview(
        CurationKind kind,
        List<Change> changes,
        Map<String, Set<String>> stories,
        Map<String, Entity> entities,
        Counts counts) {

    /**
     * The numbers of changes by kind.
     *
     * @param added acts without a current version that would get one
     * @param removed acts that would lose their current version
     * @param changed acts whose current version would be replaced
     * @param entities entities that would lead to another one, or stand for themselves again
     * @param articles articles that the correction would withdraw
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
