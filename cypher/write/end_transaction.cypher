// Ends the transaction of a read whose result is no longer wanted, by its mark.
// :param mark => '…'
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.mark = $mark
TERMINATE TRANSACTIONS id YIELD message
RETURN count(message) AS ended
