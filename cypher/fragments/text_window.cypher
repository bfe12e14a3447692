// Whether an act that the text index found lies in the window.
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :sample MATCH (v:ActionVersion) WITH v WHERE {{text_window}} RETURN count(v) AS count
($low <= v.liveKey < $high OR ($wideLow <= v.wideKey < $wideHigh AND coalesce(v.latest >= $from, true)))
