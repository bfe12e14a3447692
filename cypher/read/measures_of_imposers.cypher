// A page of the measures of some entities, in the order of imposer, target and instrument.
// :param imposers => ['country:US']
// :param after => '', instruments => ['TARIFF'], directions => null, limit => 101
UNWIND $imposers AS imposer
CALL (imposer) {
  MATCH (m:Measure)
  USING INDEX SEEK m:Measure(imposer, place)
  WHERE m.imposer = imposer AND m.place >= $after
    AND ($instruments IS NULL OR m.instrument IN $instruments) AND ($directions IS NULL OR m.direction IN $directions)
  RETURN m ORDER BY m.imposer, m.place LIMIT $limit
}
RETURN m AS measure
ORDER BY m.place
LIMIT $limit
