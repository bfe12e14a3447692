// Marks stored rows between an actor and somebody whom the act affects and whom it neither targets, addresses nor benefits.
MATCH (v:ActionVersion)
WHERE any(role IN v.casting WHERE role STARTS WITH 'AFFECTED ')
CALL (v) {
  WITH v, [role IN v.casting WHERE NOT role STARTS WITH 'AFFECTED ' AND NOT role STARTS WITH 'ACTOR ' | replace(split(role, ' ')[1], '~', '')] AS others,
    [role IN v.casting WHERE role STARTS WITH 'ACTOR ' | replace(split(role, ' ')[1], '~', '')] AS actors
  WITH v, [pair IN v.pairs WHERE none(id IN split(pair, ' ') WHERE id IN others) AND NOT all(id IN split(pair, ' ') WHERE id IN actors)] AS affected
  WHERE size(affected) > 0
  SET v.affectedPairs = affected
  WITH v
  UNWIND v.affectedPairs AS pair
  MATCH (:Entity {id: split(pair, ' ')[0]})-[r:ACTS_ON {pair: pair}]-(:Entity {id: split(pair, ' ')[1]})
  WHERE r.version = v.id
  SET r.affected = true
} IN TRANSACTIONS OF 1000 ROWS;
