// Marks stored claims that are told in words, so that the service gives vectors to those summaries that tell more than their quotes.
MATCH (c:Claim) WHERE c.evidence = 'TEXT' AND NOT c:Unembedded
CALL (c) {
  SET c:Unembedded
} IN TRANSACTIONS OF 1000 ROWS;
