// A page of all measures, in the order of imposer, target and instrument.
// :param after => ''
// :param instruments => ['TARIFF']
// :param directions => null
// :param limit => 101
MATCH (m:Measure)
USING INDEX SEEK m:Measure(place)
WHERE m.place >= $after
  AND {{measures}}
RETURN m AS measure
ORDER BY m.place
LIMIT $limit
