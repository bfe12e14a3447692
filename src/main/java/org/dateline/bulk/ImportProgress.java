package org.dateline.bulk;

/**
 * The progress of an import.
 *
 * @param file the imported file
 * @param rows the number of rows done, including those of an earlier attempt
 * @param added the number of rows that added a claim
 * @param setAside the number of rows set aside
 * @param unread the number of articles that are stored and not read, since their text is not English
 * @param share the share of the file that is done, 0 to 1
 * @param seconds the duration of this attempt
 * @param skipped the number of rows that an earlier attempt completed
 */
public record ImportProgress(
        String file, long rows, long added, long setAside, long unread, double share, double seconds, long skipped) {

    /** Returns rows per second in this attempt. */
    public double rate() {
        return seconds == 0 ? 0 : (rows - skipped) / seconds;
    }

    /** Returns the estimated remaining seconds; negative if unknown. */
    public double secondsLeft() {
        return share <= 0 ? -1 : seconds / share - seconds;
    }
}
