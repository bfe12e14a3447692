// Writes the present state of a key.
// :param id => '4f2a', props => {name: 'newsroom', role: 'READER', hash: '…', createdAt: 1543017600000000, createdBy: 'ann', expiresAt: 1574553600000000, revokedAt: null}
MERGE (k:ApiKey {id: $id})
SET k += $props
