// The keys of the first and the last of an entity's dated acts.
// :param entity => 'country:US'
// :param datedLow => -4611683819404132352
// :param high => 9223372036854775807
RETURN COLLECT {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
  WHERE r.entity = $entity AND $datedLow <= r.liveKey < $high
  RETURN r.liveKey ORDER BY r.entity, r.liveKey LIMIT 1
} + COLLECT {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
  WHERE r.entity = $entity AND $datedLow <= r.liveKey < $high
  RETURN r.liveKey ORDER BY r.entity DESC, r.liveKey DESC LIMIT 1
} AS ends
