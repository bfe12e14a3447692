package org.dateline.security;

/**
 * The state of a login's allowance, as sent in the RateLimit header fields.
 *
 * @param name the name of the policy
 * @param most the amount per minute
 * @param granted whether the requested amount was taken
 * @param left the remaining amount
 * @param reset the seconds until the full amount is available
 * @param pause the seconds until the requested amount is available; 0 if it was granted
 */
public record Allowance(String name, long most, boolean granted, long left, long reset, long pause) {

    /** The header field with the remaining amount. */
    public static final String LEFT = "RateLimit";

    /** The header field with the amount per minute. */
    public static final String POLICY = "RateLimit-Policy";

    /** Returns an item of the field {@link #LEFT}. */
    public String leftItem() {
        return "\"" + name + "\";r=" + left + ";t=" + reset;
    }

    /** Returns an item of the field {@link #POLICY}. */
    public String policyItem() {
        return "\"" + name + "\";q=" + most + ";w=" + Allowances.WINDOW.toSeconds();
    }
}
