package org.gridwhistle.bench;

import java.util.Arrays;
import java.util.List;

/** What one subject did in one stretch of time. */
record Round(long nanos, long[] lifeNanos, long cpuMillis, long databaseCpuMillis) {

    double perSecond() {
        return lifeNanos.length / (nanos / 1e9);
    }

    static double medianPerSecond(List<Round> rounds) {
        double[] rates = rounds.stream().mapToDouble(Round::perSecond).sorted().toArray();
        int middle = rates.length / 2;
        return rates.length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2;
    }

    static double millis(List<Round> rounds, double quantile) {
        long[] all = rounds.stream()
                .flatMapToLong(round -> Arrays.stream(round.lifeNanos))
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[(int) Math.min(all.length - 1, Math.floor(all.length * quantile))] / 1e6;
    }

    static double cpuMillisPerLife(List<Round> rounds) {
        return rounds.stream().mapToLong(Round::cpuMillis).sum() / lives(rounds);
    }

    static double databaseCpuMillisPerLife(List<Round> rounds) {
        return rounds.stream().mapToLong(Round::databaseCpuMillis).sum() / lives(rounds);
    }

    private static double lives(List<Round> rounds) {
        return Math.max(
                1, rounds.stream().mapToInt(round -> round.lifeNanos.length).sum());
    }

    static String rates(List<Round> rounds) {
        return String.join(
                " ",
                rounds.stream()
                        .map(round -> String.format("%.1f", round.perSecond()))
                        .toList());
    }
}
