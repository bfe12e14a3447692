// Whether a measure has one of some instruments and one of some directions.
// :param instruments => ['TARIFF']
// :param directions => null
// :sample MATCH (m:Measure) WHERE {{measures}} RETURN m.id AS id ORDER BY id LIMIT 100
($instruments IS NULL OR m.instrument IN $instruments) AND ($directions IS NULL OR m.direction IN $directions)
