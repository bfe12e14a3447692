package org.dateline.graph;

import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Audits the rows that the end of an import withdraws to complete an analyst's withdrawal. */
public interface WithdrawalAudit {

    /**
     * Adds an entry to the transaction of the change.
     *
     * @param at the stamp of the change, in microseconds
     * @param curation the id of the correction that completes the withdrawal
     * @param added the withdrawn articles and claims, the withdrawal that the correction completes, and the import
     */
    void append(TransactionContext tx, long at, String curation, Map<String, ?> added);
}
