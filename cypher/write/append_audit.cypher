// Adds an entry to the audit. Entries are never changed or removed.
// :param id => 'audit:…', entry => {at: 1543017600000000, act: 'KEY_REVOKED', actor: 'local', name: 'ann', address: '127.0.0.1', subject: 'key', before: '{}', after: '{}'}
CREATE (e:AuditEntry {id: $id})
SET e += $entry
