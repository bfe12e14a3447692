package org.dateline.reads;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Several ways to ask, in turns, so that what else the machine does meets all alike; five rounds, of which the median counts.
 *
 * @param rounds by name of the way, one sorted row of milliseconds a round
 */
record Rounds(Map<String, double[][]> rounds) {

    static final int ROUNDS = 5;

    static Rounds of(int runs, Map<String, Runnable> ways) {
        Map<String, double[][]> all = new LinkedHashMap<>();
        ways.keySet().forEach(name -> all.put(name, new double[ROUNDS][runs]));
        for (int round = 0; round < ROUNDS; round++) {
            for (int run = 0; run < runs; run++) {
                for (Map.Entry<String, Runnable> way : ways.entrySet()) {
                    long start = System.nanoTime();
                    way.getValue().run();
                    all.get(way.getKey())[round][run] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        all.values().forEach(each -> Arrays.stream(each).forEach(Arrays::sort));
        return new Rounds(all);
    }

    /** The median of the rounds' percentiles, in milliseconds. */
    double percentile(String way, int percent) {
        return median(rounds.get(way), row -> percentile(row, percent));
    }

    static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    static double median(double[][] rounds, ToDoubleFunction<double[]> figure) {
        double[] each = Arrays.stream(rounds).mapToDouble(figure).sorted().toArray();
        return each[each.length / 2];
    }
}
