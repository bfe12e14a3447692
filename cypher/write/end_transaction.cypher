// Ends the transaction of a read that nobody waits for, by the mark that it was begun with.
// :param mark => '…'
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.mark = $mark
TERMINATE TRANSACTIONS id YIELD message
RETURN count(message) AS ended
