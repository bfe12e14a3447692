package org.dateline.security;

/**
 * What a login has left of an allowance, as the header fields of RateLimit tell it.
 *
 * @param name the name of the policy
 * @param most how much may be taken in a minute
 * @param granted whether what was asked for was taken
 * @param left how much is left
 * @param reset the seconds until all of it is there again
 * @param pause the seconds until what was asked for is there; 0 when it was granted
 */
public record Allowance(String name, long most, boolean granted, long left, long reset, long pause) {

    /** The header field that says how much is left. */
    public static final String LEFT = "RateLimit";

    /** The header field that says how much there is. */
    public static final String POLICY = "RateLimit-Policy";

    /** An item of the field {@link #LEFT}. */
    public String leftItem() {
        return "\"" + name + "\";r=" + left + ";t=" + reset;
    }

    /** An item of the field {@link #POLICY}. */
    public String policyItem() {
        return "\"" + name + "\";q=" + most + ";w=" + Allowances.WINDOW.toSeconds();
    }
}
