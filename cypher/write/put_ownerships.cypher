// Adds ownerships.
// :param ownerships => [{owner: 'company:Q95', asset: 'ftm:a1', share: '25%', from: date('2015-10-02'), to: null}]
UNWIND $ownerships AS row
MATCH (owner:Entity {id: row.owner}), (asset:Entity {id: row.asset})
MERGE (owner)-[r:OWNS {since: coalesce(toString(row.from), '')}]->(asset)
SET r.share = row.share, r.from = row.from, r.to = row.to
