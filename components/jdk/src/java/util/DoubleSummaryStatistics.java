package java.util;

import java.util.function.DoubleConsumer;

/** Count, sum, minimum and maximum of double values. The sum carries along what rounding loses. */
public class DoubleSummaryStatistics implements DoubleConsumer {
    private long count;
    private double sum;
    private double lost;
    /** Decides whether the sum is infinite, which the exact one cannot tell. */
    private double simpleSum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    public DoubleSummaryStatistics() {
    }

    /** As if after {@code count} values; nothing else counts if that is 0. */
    public DoubleSummaryStatistics(long count, double min, double max, double sum) {
        if (count < 0) {
            throw new IllegalArgumentException("Negative count value");
        }
        if (count > 0) {
            if (min > max) {
                throw new IllegalArgumentException("Minimum greater than maximum");
            }
            boolean anyNaN = Double.isNaN(min) || Double.isNaN(max) || Double.isNaN(sum);
            boolean allNaN = Double.isNaN(min) && Double.isNaN(max) && Double.isNaN(sum);
            if (anyNaN && !allNaN) {
                throw new IllegalArgumentException("Some, not all, of the minimum, maximum, or sum is NaN");
            }
            this.count = count;
            this.sum = sum;
            this.simpleSum = sum;
            this.min = min;
            this.max = max;
        }
    }

    @Override
    public void accept(double value) {
        count++;
        simpleSum += value;
        add(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    public void combine(DoubleSummaryStatistics other) {
        count += other.count;
        simpleSum += other.simpleSum;
        add(other.sum);
        add(-other.lost);
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    private void add(double value) {
        double corrected = value - lost;
        double next = sum + corrected;
        lost = next - sum - corrected;
        sum = next;
    }

    public final long getCount() {
        return count;
    }

    public final double getSum() {
        double corrected = sum - lost;
        return Double.isNaN(corrected) && Double.isInfinite(simpleSum) ? simpleSum : corrected;
    }

    public final double getMin() {
        return min;
    }

    public final double getMax() {
        return max;
    }

    public final double getAverage() {
        return count == 0 ? 0.0 : getSum() / count;
    }

    @Override
    public String toString() {
        return String.format("%s{count=%d, sum=%f, min=%f, average=%f, max=%f}", getClass().getSimpleName(), count, getSum(), min, getAverage(), max);
    }
}
