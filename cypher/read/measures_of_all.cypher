// A page of all measures, in the order of imposer, target and instrument.
// :param after => '', instruments => ['TARIFF'], directions => null, limit => 101
MATCH (m:Measure)
USING INDEX SEEK m:Measure(place)
WHERE m.place >= $after
  AND ($instruments IS NULL OR m.instrument IN $instruments) AND ($directions IS NULL OR m.direction IN $directions)
RETURN m AS measure
ORDER BY m.place
LIMIT $limit
