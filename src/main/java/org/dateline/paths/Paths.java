package org.dateline.paths;

import org.dateline.graph.Database;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Finds paths of acts between entities. */
@Component
public class Paths {

    private final Database database;

    Paths(Database database) {
        this.database = database;
    }

    /** Returns the best paths, with acts that support each hop. */
    public PathResult find(PathQuery query) {
        return database.read(tx -> find(tx, query));
    }

    private static PathResult find(TransactionContext tx, PathQuery query) {
        StoredNeighbours neighbours = new StoredNeighbours(tx, query);
        Score score = new Score(
                query.latest() == null
                        ? neighbours.newest().orElse(0)
                        : query.days().last());
        PathSearch.Found found = new PathSearch(query, neighbours, score, SearchBudget.DEFAULT).find();
        return new PathResult(Witnesses.of(tx, query, found.routes()), found.reason());
    }
}
