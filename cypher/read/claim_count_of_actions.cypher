// Counts the claims of some acts that are visible as of two clocks.
// :param actions => ['action:…']
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $actions AS id
{{claims after=''}}
RETURN count(c) AS count
