// Whether an act that the text index found lies in the window, as of two clocks.
// :param low => -9223372036854775807
// :param aheadHigh => 9223372036854775807
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :sample MATCH (v:ActionVersion) WITH v WHERE {{text_window_as_of}} RETURN count(v) AS count
($low <= v.key < $aheadHigh OR ($wideLow <= v.wide < $wideHigh AND coalesce(v.latest >= $from, true)))
  AND {{clock row=v}}
