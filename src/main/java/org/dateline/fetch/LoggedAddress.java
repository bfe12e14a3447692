package org.dateline.fetch;

import java.net.URI;

/** Formats addresses for messages and the log. */
public final class LoggedAddress {

    private LoggedAddress() {}

    /** Returns the address without its query, which may contain a key. */
    public static String of(URI address) {
        String text = address.toString();
        int end = text.indexOf('?') < 0 ? text.indexOf('#') : text.indexOf('?');
        return end < 0 ? text : text.substring(0, end);
    }
}
