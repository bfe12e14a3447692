// Acts of which only the last possible day is known are sought with those that span days.
MATCH (v:ActionVersion) WHERE v.key IS NOT NULL AND v.earliest IS NULL AND v.latest IS NOT NULL SET v.wide = v.key, v.wideKey = v.liveKey;
MATCH ()-[r:INVOLVED_IN]->() WHERE r.key IS NOT NULL AND r.earliest IS NULL AND r.latest IS NOT NULL SET r.wide = r.key, r.wideKey = r.liveKey;
