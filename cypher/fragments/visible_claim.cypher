// Whether a claim and its link to an act are visible as of two clocks.
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
// :sample MATCH (c:Claim)-[r:SUPPORTS]->(:PolicyAction) WHERE {{visible_claim claim=c link=r}} RETURN c.id AS id ORDER BY id LIMIT 100
{{held link=${link}}} AND ${claim}.reportedAt <= $reported
