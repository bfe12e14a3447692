// Marks what is stored already and is told in words; the service gives it vectors while it runs.
MATCH (c:Claim) WHERE c.evidence = 'TEXT' SET c:Unembedded;
MATCH (a:Article) WHERE a.language = 'en' SET a:Unembedded;
