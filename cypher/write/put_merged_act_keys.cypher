// Has further reports find merged acts by other identities, and keeps the ones that the acts had when they were merged.
// :param acts => [{id: 'action:…', first: 'SANCTION|…', key: 'SANCTION|…'}]
UNWIND $acts AS row
MATCH (a:PolicyAction {id: row.id})
SET a.soughtAs = row.key, a.soughtFirst = row.first
