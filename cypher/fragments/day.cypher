// The day of a key. A key's upper bits are the day; adding 2^62 makes it positive, since division rounds towards zero.
// :sample MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL RETURN DISTINCT {{day key=v.liveKey}} AS day ORDER BY day
(${key} + 4611686018427387904) / 2199023255552 - 2097152
