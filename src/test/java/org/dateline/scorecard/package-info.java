/**
 * The scorecard: the product's own pipeline run over gold data that was written elsewhere, line by line.
 *
 * <p>Every score class reads one gold set through {@link org.dateline.scorecard.Subject}, and returns {@link
 * org.dateline.scorecard.Line lines}; {@link org.dateline.scorecard.ScorecardIT} prints them and holds each to its floor.
 */
package org.dateline.scorecard;
