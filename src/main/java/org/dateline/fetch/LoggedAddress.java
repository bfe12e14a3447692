package org.dateline.fetch;

import java.net.URI;

/** An address as messages and the log tell it. */
public final class LoggedAddress {

    private LoggedAddress() {}

    /** The address without its query, which may hold a key. */
    public static String of(URI address) {
        String text = address.toString();
        int end = text.indexOf('?') < 0 ? text.indexOf('#') : text.indexOf('?');
        return end < 0 ? text : text.substring(0, end);
    }
}
