package org.dateline.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.dateline.model.Publication;

/**
 * A row of a GDELT 2.0 file, with columns in the order of the GDELT Event Codebook, version 2.0.
 *
 * @param fields the columns
 */
record GdeltRow(String[] fields) {

    /** Number of columns of an events file. */
    static final int EVENT = 61;

    /** Number of columns of a mentions file. Older exports lack the last two. */
    static final int MENTION = 16;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    String get(int column) {
        return column < fields.length ? fields[column].strip() : "";
    }

    String need(int column, String name) {
        String value = get(column);
        if (value.isEmpty()) {
            throw new BadRow("has no " + name + " (column " + (column + 1) + ")");
        }
        return value;
    }

    LocalDate day(int column, String name) {
        String text = need(column, name);
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new BadRow(name + " \"" + text + "\" is no day as 20191024");
        }
    }

    /** Returns the instant at which GDELT read the report, in UTC. */
    Publication seen(int column, String name) {
        String text = need(column, name);
        try {
            return Publication.at(LocalDateTime.parse(text, SECOND).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new BadRow(name + " \"" + text + "\" is no instant as 20191024143000");
        }
    }

    double number(int column, String name) {
        String text = need(column, name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadRow(name + " \"" + text + "\" is no number");
        }
    }
}
