// The day of a key, which its upper bits hold. Adding 2^62 makes the key positive, since division rounds towards zero.
// :sample MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL RETURN DISTINCT {{day key=v.liveKey}} AS day ORDER BY day
(${key} + 4611686018427387904) / 2199023255552 - 2097152
