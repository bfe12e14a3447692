package org.dateline.bulk;

/**
 * How far an import is.
 *
 * @param file what is imported
 * @param rows how many rows are done, those of an earlier attempt included
 * @param added how many of them told something new
 * @param setAside how many could not be used
 * @param share how much of the file is done, 0 to 1
 * @param seconds how long this attempt has taken
 * @param skipped how many rows an earlier attempt had done
 */
public record ImportProgress(
        String file, long rows, long added, long setAside, double share, double seconds, long skipped) {

    /** Rows a second in this attempt. */
    public double rate() {
        return seconds == 0 ? 0 : (rows - skipped) / seconds;
    }

    /** How many seconds are left at this rate; negative while nobody can tell. */
    public double secondsLeft() {
        return share <= 0 ? -1 : seconds / share - seconds;
    }
}
