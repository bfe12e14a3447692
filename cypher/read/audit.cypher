// Reads a page of the audit, the latest first. Entries of one instant are in the order of their ids.
// :param before => 9223372036854775807
// :param id => ''
// :param limit => 51
MATCH (e:AuditEntry)
USING INDEX SEEK e:AuditEntry(at, id)
WHERE e.at <= $before AND e.id > '' AND CASE WHEN e.at < $before THEN true ELSE e.id < $id END
RETURN e.id AS id, e.at AS at, e.act AS act, e.actor AS actor, e.name AS name, e.address AS address, e.subject AS subject,
  e.before AS before, e.after AS after
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
