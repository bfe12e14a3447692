// Counts rows by their dates and by a group.
// :param by => 'TYPE'  // or null
// :sample MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL {{histogram row=v}}
RETURN ${row}.earliest AS earliest, ${row}.latest AS latest,
       CASE $by
         WHEN 'TYPE' THEN [${row}.type]
         WHEN 'INSTRUMENT' THEN [${row}.instrument]
         WHEN 'DIRECTION' THEN [${row}.direction]
         WHEN 'STAGE' THEN [coalesce(${row}.stage, 'NONE')]
         WHEN 'SOURCE' THEN coalesce(${row}.sources, [])
         WHEN 'ACTOR' THEN [y IN ${row}.casting WHERE y STARTS WITH 'ACTOR ' | replace(substring(y, 6), '~', '')]
         WHEN 'TARGET' THEN [y IN ${row}.casting WHERE y STARTS WITH 'TARGET ' | replace(substring(y, 7), '~', '')]
         ELSE []
       END AS keys,
       count(*) AS count
ORDER BY earliest, latest, keys
