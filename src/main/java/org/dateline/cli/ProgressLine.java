package org.dateline.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import org.dateline.bulk.ImportListener;
import org.dateline.bulk.ImportProgress;

/** Shows how an import goes: one line that is written over on a terminal, a line every ten seconds elsewhere. */
final class ProgressLine implements ImportListener {

    private static final double QUIET_SECONDS = 10;
    private static final int BAR = 20;

    private final PrintWriter out;
    private final boolean terminal = isTerminal();
    private double next;

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    /** Asked for by name, since Java 21 has no such method and from 22 on there is a console without a terminal too. */
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

    private static String line(ImportProgress p) {
        int full = (int) (p.share() * BAR);
        String left = p.secondsLeft() < 0
                ? "?"
                : Duration.ofSeconds(Math.round(p.secondsLeft()))
                        .toString()
                        .substring(2)
                        .toLowerCase(java.util.Locale.ROOT);
        return String.format(
                "[%s%s] %3.0f %%  %,d rows  %,.0f rows/s  %s left  %,d set aside",
                "#".repeat(full), ".".repeat(BAR - full), p.share() * 100, p.rows(), p.rate(), left, p.setAside());
    }
}
