// Whether a measure belongs to a page: of some imposers, instruments and directions.
// :param after => ''
// :param imposers => null
// :sample MATCH (m:Measure) WHERE {{measures_on}} RETURN m.id AS id ORDER BY id LIMIT 100
m.place >= $after AND ($imposers IS NULL OR m.imposer IN $imposers)
  AND {{measures}}
