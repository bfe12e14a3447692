// Gives rows that no longer hold a key of their own, so that counts as of a date compare both ends of the clocks for those
// alone, and only the beginnings for what still holds.
MATCH ()-[r:INVOLVED_IN]->() WHERE r.liveKey IS NULL AND r.key IS NOT NULL SET r.pastKey = r.key;
