// Adds an entry to the audit; nothing alters or removes one.
// :param id => 'audit:…', entry => {at: 1543017600000000, act: 'KEY_REVOKED', actor: 'local', name: 'ann', address: '127.0.0.1', subject: 'key', before: '{}', after: '{}'}
CREATE (e:AuditEntry {id: $id})
SET e += $entry
