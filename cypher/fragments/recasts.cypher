// The parties of a claim that analysts replaced, with their replacements, as of an instant of recording.
// :sample MATCH (c:Claim) WITH c LIMIT 100 RETURN c.id AS id, {{recasts}} AS recasts ORDER BY id
COLLECT { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE {{held link=x}} RETURN [x.entity, x.into] }
