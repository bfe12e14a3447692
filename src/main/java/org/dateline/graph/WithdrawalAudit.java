package org.dateline.graph;

import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Notes in the audit what the end of an import withdraws after an analyst's withdrawal. */
public interface WithdrawalAudit {

    /**
     * Adds an entry to the transaction of the change.
     *
     * @param at the stamp of the change, in microseconds
     * @param curation the id of the correction that completes the withdrawal
     * @param added what it withdraws, the withdrawal that it completes, and the import
     */
    void append(TransactionContext tx, long at, String curation, Map<String, ?> added);
}
