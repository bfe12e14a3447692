// A page of the measures by some entities, in the order of imposer, target and instrument.
// :param imposers => ['country:US']
// :param after => ''
// :param instruments => ['TARIFF']
// :param directions => null
// :param limit => 101
UNWIND $imposers AS imposer
CALL (imposer) {
  MATCH (m:Measure)
  USING INDEX SEEK m:Measure(imposer, place)
  WHERE m.imposer = imposer AND m.place >= $after
    AND {{measures}}
  RETURN m ORDER BY m.imposer, m.place LIMIT $limit
}
RETURN m AS measure
ORDER BY m.place
LIMIT $limit
