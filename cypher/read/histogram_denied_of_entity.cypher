// An entity's acts that no visible claim asserts as of two clocks. Counts from the index alone subtract them.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :param role => null
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, deniedKey, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE r.entity = $entity AND $low <= r.deniedKey < $high
  AND {{clock row=r}}
RETURN r.earliest AS earliest, r.facets AS facets,
       CASE WHEN $role IS NULL THEN [] ELSE [y IN r.casting WHERE y STARTS WITH $role | y] END AS cast, count(*) AS count
ORDER BY earliest, facets, cast
