// Adds the measures that acts to be founded change; in the order of their ids, so that writers never wait in a circle.
// :param measures => [{measure: 'measure:…', props: {place: '…'}}]
UNWIND $measures AS row
MERGE (m:Measure {id: row.measure})
ON CREATE SET m += row.props
