package org.dateline.reads;

import java.util.Arrays;
import java.util.Locale;

/** The lines of the table, each with what is wanted and whether it is reached. */
final class Table {

    private Table() {}

    static void say(String format, Object... figures) {
        System.out.printf(Locale.ROOT, format + "%n", figures);
    }

    static void atMost(String what, Rounds rounds, String way, String than, int percent, double wanted) {
        atMost(what, rounds.percentile(way, percent), rounds.percentile(than, percent), wanted);
    }

    static void atMost(String what, double millis, double than, double wanted) {
        say(
                "| %s | %.2f ms, %.2f ms | %.2f | at most %.1f | %s |",
                what, millis, than, millis / than, wanted, verdict(millis / than <= wanted));
    }

    static void atLeast(String what, double rate, double than, double wanted) {
        say(
                "| %s | %.0f/s, %.0f/s | %.2f | at least %.1f | %s |",
                what, rate, than, rate / than, wanted, verdict(rate / than >= wanted));
    }

    static void within(String what, double millis, double wanted) {
        say("| %s | %.1f ms | | at most %.0f ms | %s |", what, millis, wanted, verdict(millis <= wanted));
    }

    private static String verdict(boolean reached) {
        return reached ? "reached" : "missed";
    }

    static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
