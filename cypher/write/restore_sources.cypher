// Restores sources with their withdrawals.
// :param rows => [{props: {id: 'source:…', name: 'Reuters'}, withdrawn: [{curation: 'curation:…', props: {}}]}]
UNWIND $rows AS row
MERGE (s:Source {id: row.props.id})
SET s = row.props
WITH s, row
UNWIND row.withdrawn AS x
MERGE (c:Curation {id: x.curation})
CREATE (s)-[w:WITHDRAWN_BY]->(c)
SET w = x.props
