// Adds the measures that new acts change, in the order of their ids, so that writers cannot deadlock.
// :param measures => [{measure: 'measure:…', props: {place: '…'}}]
UNWIND $measures AS row
MERGE (m:Measure {id: row.measure})
ON CREATE SET m += row.props
