package org.dateline.graph;

import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Notes in the audit what is added to a withdrawal after an analyst has made it. */
public interface WithdrawalAudit {

    /**
     * Adds an entry to the transaction of the change.
     *
     * @param at the stamp of the change, in microseconds
     * @param curation the id of the withdrawal
     * @param added what was added to it, and by what
     */
    void append(TransactionContext tx, long at, String curation, Map<String, ?> added);
}
