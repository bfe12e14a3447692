package org.dateline.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import org.dateline.bulk.ImportListener;
import org.dateline.bulk.ImportProgress;

/** Prints the progress of an import: one line that is overwritten on a terminal, otherwise a line every ten seconds. */
final class ProgressLine implements ImportListener {

    private static final double QUIET_SECONDS = 10;
    private static final int BAR = 20;

    private final PrintWriter out;
    private final boolean terminal = isTerminal();
    private double next;

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    /**
     * Calls {@code Console.isTerminal} by reflection. Java 21 lacks it, and since Java 22 there is a console without a
     * terminal too.
     */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return console != null;
        }
    }

    @Override
    public void progress(ImportProgress p) {
        if (terminal) {
            out.print("\r" + line(p) + "\u001b[K" + (p.share() >= 1 ? "\n" : ""));
            out.flush();
        } else if (p.seconds() >= next) {
            next = p.seconds() + QUIET_SECONDS;
            out.println(line(p));
            out.flush();
        }
    }

    @Override
    public void setAside(String file, long row, String reason) {
        out.println((terminal ? "\r\u001b[K" : "") + file + ":" + row + ": " + reason);
    }

    /** Returns the part of a line that tells how many articles are not read; empty if all are. */
    static String unread(ImportProgress p) {
        return p.unread() == 0 ? "" : String.format(", %,d stored and not read (not English)", p.unread());
    }

    private static String line(ImportProgress p) {
        int full = (int) (p.share() * BAR);
        String left = p.secondsLeft() < 0
                ? "?"
                : Duration.ofSeconds(Math.round(p.secondsLeft()))
                        .toString()
                        .substring(2)
                        .toLowerCase(java.util.Locale.ROOT);
        return String.format(
                "[%s%s] %3.0f %%  %,d rows  %,.0f rows/s  %s left  %,d set aside%s",
                "#".repeat(full),
                ".".repeat(BAR - full),
                p.share() * 100,
                p.rows(),
                p.rate(),
                left,
                p.setAside(),
                unread(p));
    }
}
