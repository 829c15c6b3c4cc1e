package jx.test.bounds;

/** A filter of 8 taps over 32 samples. */
final class Fir implements Routine {
    private static final int TAPS = 8;
    private static final int SAMPLES = 32;

    private final int[] taps = new int[TAPS];
    private final int[] input = new int[SAMPLES + TAPS];
    private final int[] output = new int[SAMPLES];

    @Override
    public void prepare() {
        for (int i = 0; i < TAPS; i++) {
            taps[i] = i + 1;
        }
        for (int i = 0; i < SAMPLES + TAPS; i++) {
            input[i] = i * i;
        }
    }

    @Override
    public int run() {
        for (int i = 0; i < SAMPLES; i++) {
            int sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += taps[tap] * input[i + tap];
            }
            output[i] = sum >> 4;
        }
        return output[0];
    }
}
