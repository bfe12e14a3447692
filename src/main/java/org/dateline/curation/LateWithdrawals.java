package org.dateline.curation;

import java.util.Map;
import java.util.TreeMap;
import org.dateline.graph.Micros;
import org.dateline.graph.WithdrawalAudit;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Audits rows that an import adds too late for a withdrawal. The entries name the command line, since only commands
 * import.
 */
@Component
class LateWithdrawals implements WithdrawalAudit {

    @Override
    public void append(TransactionContext tx, long at, String curation, Map<String, ?> added) {
        Map<String, Object> after = new TreeMap<>(added);
        after.put("kind", CurationKind.WITHDRAW.name());
        AuditTrail.append(tx, Micros.toInstant(at), Actor.commandLine(), AuditAct.CORRECTION, curation, null, after);
    }
}
